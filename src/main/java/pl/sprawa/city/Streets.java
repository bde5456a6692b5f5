package pl.sprawa.city;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The street register, from {@code city/streets.csv}. */
public class Streets {

    /** A name of a street: its kind ("ul") and the folded words that follow. */
    record Name(String kind, List<String> words, Street street) {
    }

    private final Map<String, List<Name>> byLastWord = new HashMap<>();
    private final AddressParser parser;
    private final Districts districts;

    Streets(List<Name> names, Districts districts, AddressParser parser) {
        names.forEach(name -> byLastWord.computeIfAbsent(name.words().get(name.words().size() - 1), word -> new ArrayList<>()).add(name));
        this.districts = districts;
        this.parser = parser;
    }

    /**
     * The street that an address as people write it speaks of: "ul. Puławska 12/4, 02-512 Warszawa", "PARYSKA 8, 03-954 Praga-Południe".
     * A street that lies in none of the named district and its neighbours is not meant: another of the same name is, which the
     * register does not have. Empty also when several streets may be meant.
     *
     * @param district code of the district if known (settles streets of the same name), else {@code null}
     */
    public Optional<Street> find(String address, String district) {
        Optional<String> known = district != null && districts.all().stream().anyMatch(d -> d.code().equals(district))
                ? Optional.of(district) : parser.district(address).map(District::code);
        List<Street> found = candidates(address, known.orElse(null));
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** The district that an address names or that its street alone lies in; empty when there is no telling. */
    public Optional<District> districtOf(String address) {
        return parser.district(address).or(() -> {
            Set<String> codes = new HashSet<>();
            candidates(address, null).forEach(street -> codes.addAll(street.districts()));
            return codes.size() == 1 ? districts.named(codes.iterator().next()) : Optional.empty();
        });
    }

    private List<Street> candidates(String address, String district) {
        for (AddressParser.Segment segment : parser.segments(address)) {
            for (AddressParser.Start start : segment.starts()) {
                List<Name> names = longest(segment, start);
                if (!names.isEmpty()) {
                    return choose(names, start.kind(), district);
                }
            }
            if (segment.tellsStreet()) {
                return List.of();
            }
        }
        return List.of();
    }

    /** Names that begin at the start and are followed by nothing that could belong to a longer name. */
    private List<Name> longest(AddressParser.Segment segment, AddressParser.Start start) {
        List<String> words = segment.words();
        for (int end = words.size(); end > start.index(); end--) {
            if (parser.endsName(words, end)) {
                List<String> part = words.subList(start.index(), end);
                List<Name> names = byLastWord.getOrDefault(words.get(end - 1), List.of()).stream()
                        .filter(name -> matches(name.words(), part) && parser.words().mayBe(start.kind(), name.kind())).toList();
                if (!names.isEmpty()) {
                    return names;
                }
            }
        }
        return List.of();
    }

    /** Word by word; a single letter stands for a word that begins with it, but for the last. */
    private static boolean matches(List<String> name, List<String> written) {
        if (name.size() != written.size()) {
            return false;
        }
        for (int i = 0; i < name.size() - 1; i++) {
            boolean initial = written.get(i).length() == 1 && Character.isLetter(written.get(i).charAt(0));
            if (!(initial ? name.get(i).startsWith(written.get(i)) : name.get(i).equals(written.get(i)))) {
                return false;
            }
        }
        return true;
    }

    private List<Street> choose(List<Name> names, String kind, String district) {
        List<Name> rest = names;
        if (district != null) {
            List<Name> inside = only(names, name -> name.street().districts().contains(district));
            // A place found by its coordinates may lie just across the border from its street.
            rest = inside.isEmpty() ? only(names, name -> name.street().districts().stream().anyMatch(d -> districts.adjoin(d, district))) : inside;
        }
        List<Name> preferred = only(rest, name -> kind == null ? parser.words().roads().contains(name.kind()) : name.kind().equals(kind));
        return (preferred.isEmpty() ? rest : preferred).stream().map(Name::street).distinct().toList();
    }

    private static List<Name> only(List<Name> names, Predicate<Name> which) {
        return names.stream().filter(which).toList();
    }

    /** The name as the register holds it: "Aleje Jerozolimskie" is kind "al", word "jerozolimskie". */
    static Name name(String text, String kindOtherwise, Street street, AddressWords words) {
        List<String> all = Words.of(text);
        String kind = all.size() > 1 ? words.kinds().get(all.get(0)) : null;
        return new Name(kind == null ? kindOtherwise : kind, words.plain(kind == null ? all : all.subList(1, all.size())), street);
    }
}
