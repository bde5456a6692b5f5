package pl.sprawa.channel.bulk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which rows belong to a service.
 *
 * @param values  types, letter by letter but for blanks at the ends
 * @param like    pattern for the whole type, or {@code null}
 * @param answers to the service's questions, which the old data does not tell
 */
record ServiceRule(String service, Set<String> values, Pattern like, Map<String, List<String>> answers) {

    boolean takes(String type) {
        return values.contains(type) || like != null && like.matcher(type).matches() || values.isEmpty() && like == null;
    }
}
