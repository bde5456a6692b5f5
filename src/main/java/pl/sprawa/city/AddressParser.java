package pl.sprawa.city;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes an address as people write it apart, without knowing the streets. */
class AddressParser {

    /** Where the name of a street may begin, and the kind of street written just before it ({@code null} for none). */
    record Start(int index, String kind) {
    }

    /**
     * What stands between commas.
     *
     * @param tellsStreet whether it is about a street in any case: it has a word for one, or a house number
     */
    record Segment(List<String> words, List<Start> starts, boolean tellsStreet) {
    }

    private static final int LONGEST_DISTRICT = 3;

    private final AddressWords words;
    private final Districts districts;
    private final List<String> city;

    AddressParser(AddressWords words, Districts districts, String cityName) {
        this.words = words;
        this.districts = districts;
        this.city = Words.of(cityName);
    }

    AddressWords words() {
        return words;
    }

    List<Segment> segments(String address) {
        return split(address).stream().map(this::segment).filter(segment -> !segment.words().isEmpty()).toList();
    }

    /** The district that the address names: "…, 03-954 Praga-Południe", "Puławska 12 Mokotów", but not "ul. Wesoła". */
    Optional<District> district(String address) {
        for (List<String> part : split(address)) {
            for (int from = Math.max(0, part.size() - LONGEST_DISTRICT); from < part.size(); from++) {
                Optional<District> district = districts.named(part.subList(from, part.size()));
                if (district.isPresent() && (from == 0 || !words.kinds().containsKey(part.get(from - 1)))) {
                    return district;
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a name may end before the index: nothing follows, or a number, a remark, the city, a district or another street. */
    boolean endsName(List<String> part, int index) {
        if (index == part.size()) {
            return true;
        }
        String next = part.get(index);
        if (Character.isDigit(next.charAt(0)) || words.remarks().contains(next) || words.kinds().containsKey(next) || startsWithCity(part, index)) {
            return true;
        }
        for (int end = index + 1; end <= Math.min(part.size(), index + LONGEST_DISTRICT); end++) {
            if (districts.named(part.subList(index, end)).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Postal codes part an address as commas do. */
    private static List<List<String>> split(String address) {
        List<List<String>> parts = new ArrayList<>();
        for (String part : (address == null ? "" : address).split("[,;()\\n]|\\b\\d{2}-\\d{3}\\b")) {
            parts.add(Words.of(part));
        }
        return parts;
    }

    private Segment segment(List<String> raw) {
        List<String> part = words.plain(raw);
        List<Start> starts = new ArrayList<>();
        boolean tells = false;
        for (int i = 0; i < part.size(); i++) {
            String kind = i == 0 ? null : words.kinds().get(part.get(i - 1));
            tells |= kind != null || Character.isDigit(part.get(i).charAt(0));
            if (i == 0 || kind != null || i == city.size() && startsWithCity(part, 0)) {
                starts.add(new Start(i, kind));
            }
        }
        return new Segment(part, starts, tells);
    }

    private boolean startsWithCity(List<String> part, int index) {
        return !city.isEmpty() && index + city.size() <= part.size() && part.subList(index, index + city.size()).equals(city);
    }
}
