package pl.sprawa.workbench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Targets that an analyst chose for steps without an equal, as a page sends them and as they are stored. */
final class ByHand {

    /** Name of a page's field, before the id of the step. */
    static final String FIELD = "to.";

    private ByHand() {
    }

    /** The fields of a page; an empty one is no choice. */
    static Map<String, String> of(Map<String, String> fields) {
        Map<String, String> chosen = new LinkedHashMap<>();
        fields.forEach((field, target) -> {
            if (field.startsWith(FIELD) && !target.isBlank()) {
                chosen.put(field.substring(FIELD.length()), target.strip());
            }
        });
        return chosen;
    }

    /** One per line; ids in a model are XML names, so they hold neither {@code =} nor a line's end. */
    static String write(Map<String, String> byHand) {
        return byHand.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()).collect(Collectors.joining("\n"));
    }

    static Map<String, String> read(String text) {
        Map<String, String> chosen = new LinkedHashMap<>();
        text.lines().forEach(line -> chosen.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
        return chosen;
    }
}
