package pl.sprawa.channel.bulk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How to read rows whose columns do not mean what the header says: where every pattern matches the whole of its column (or,
 * under the name {@code file}, the file's name), columns take the values of others, several joined by a blank.
 *
 * @param name    by which the import counts them
 * @param when    patterns by column
 * @param columns for each column that changes, the columns of the file whose values it takes; none empties it
 */
record Shape(String name, Map<String, Pattern> when, Map<String, List<String>> columns) {

    static final String FILE = "file";

    boolean fits(String file, Map<String, String> row) {
        return when.entrySet().stream().allMatch(entry -> entry.getValue()
                .matcher(entry.getKey().equals(FILE) ? file : row.getOrDefault(entry.getKey(), "")).matches());
    }

    Map<String, String> apply(Map<String, String> row) {
        Map<String, String> shaped = new HashMap<>(row);
        columns.forEach((column, sources) -> shaped.put(column, sources.stream().map(source -> row.getOrDefault(source, "").strip())
                .filter(value -> !value.isEmpty()).collect(Collectors.joining(" "))));
        return shaped;
    }
}
