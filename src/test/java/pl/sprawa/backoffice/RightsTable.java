package pl.sprawa.backoffice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The table in docs/rights.md: for each action, which column may do it. */
record RightsTable(List<String> columns, Map<String, Map<String, Boolean>> actions) {

    private static final Map<String, Boolean> WORDS = Map.of("yes", true, "–", false);

    static RightsTable read() throws IOException {
        List<List<String>> lines = Files.readAllLines(Path.of("docs/rights.md")).stream().filter(line -> line.startsWith("| action |") || line.startsWith("| `"))
                .map(line -> Stream.of(line.substring(1, line.lastIndexOf('|')).split("\\|")).map(String::strip).toList()).toList();
        List<String> columns = lines.get(0).subList(2, lines.get(0).size());
        Map<String, Map<String, Boolean>> actions = new LinkedHashMap<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            if (line.size() != columns.size() + 2) {
                throw new IllegalStateException("docs/rights.md: " + line.get(0) + " has " + (line.size() - 2) + " cells, but there are " + columns.size() + " columns");
            }
            Map<String, Boolean> cells = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                Boolean cell = WORDS.get(line.get(i + 2));
                if (cell == null) {
                    throw new IllegalStateException("docs/rights.md: " + line.get(0) + ", " + columns.get(i) + ": write yes or –, not " + line.get(i + 2));
                }
                cells.put(columns.get(i), cell);
            }
            if (actions.put(line.get(0).replace("`", ""), cells) != null) {
                throw new IllegalStateException("docs/rights.md: " + line.get(0) + " stands there twice");
            }
        }
        return new RightsTable(columns, actions);
    }
}
