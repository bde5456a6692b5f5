package pl.sprawa.city;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words that mean something in an address besides the names, from {@code city.yaml}; all folded as {@link Words#of} does.
 *
 * @param kinds         each word for a kind of street ("ul", "plac") with the kind's first word as its value
 * @param roads         first words of the kinds that people mix up ("ul. Solidarności" for an avenue); the first of
 *                      them is the kind of a name without one
 * @param titles        words before a person's name that may be left out ("gen", "ksiedza")
 * @param abbreviations a word and the words that it stands for ("ak": armii krajowej)
 * @param remarks       words that end a name when more than a house number follows ("rog", "obok", "m")
 */
record AddressWords(Map<String, String> kinds, List<String> roads, Set<String> titles, Map<String, List<String>> abbreviations,
                    Set<String> remarks) {

    static final AddressWords NONE = new AddressWords(Map.of(), List.of(), Set.of(), Map.of(), Set.of());
    private static final Set<String> KEYS = Set.of("roads", "places", "titles", "abbreviations", "remarks");

    static AddressWords read(String file, YamlEntry address, Findings findings) {
        address.allow(file, KEYS, findings);
        Map<String, String> kinds = new HashMap<>();
        List<String> roads = new ArrayList<>();
        for (String key : List.of("roads", "places")) {
            YamlEntry groups = address.map().get(key);
            if (groups != null && (groups.list() == null || groups.list().stream().anyMatch(group -> group.list() == null || group.list().isEmpty()))) {
                findings.add(file, groups.line(), key + " is no list of lists of words", "write for each kind a line like \"- [al, aleja]\"");
                continue;
            }
            for (YamlEntry group : groups == null ? List.<YamlEntry>of() : groups.list()) {
                List<String> words = group.list().stream().flatMap(word -> Words.of(word.text()).stream()).toList();
                words.forEach(word -> kinds.put(word, words.get(0)));
                if (key.equals("roads")) {
                    roads.add(words.get(0));
                }
            }
        }
        Map<String, List<String>> abbreviations = new HashMap<>();
        YamlEntry shorts = address.map().get("abbreviations");
        if (shorts != null && shorts.map() != null) {
            shorts.map().forEach((abbreviation, full) -> abbreviations.put(String.join(" ", Words.of(abbreviation)), Words.of(full.text())));
        }
        return new AddressWords(kinds, roads, words(address, "titles"), abbreviations, words(address, "remarks"));
    }

    private static Set<String> words(YamlEntry address, String key) {
        Set<String> words = new HashSet<>();
        address.texts(key).forEach(text -> words.addAll(Words.of(text.text())));
        return words;
    }

    /** The words with abbreviations written out and titles left out, unless nothing else would be left. */
    List<String> plain(List<String> words) {
        List<String> plain = new ArrayList<>();
        words.forEach(word -> plain.addAll(abbreviations.getOrDefault(word, List.of(word))));
        List<String> untitled = plain.stream().filter(word -> !titles.contains(word)).toList();
        return untitled.isEmpty() ? plain : untitled;
    }

    /** Whether a street of the one kind may be meant where the other is written; {@code null} stands for no kind written. */
    boolean mayBe(String written, String kind) {
        return written == null || written.equals(kind) || roads.contains(written) && roads.contains(kind);
    }

    /** The kind of a name without a word for it. */
    String usual() {
        return roads.isEmpty() ? "" : roads.get(0);
    }
}
