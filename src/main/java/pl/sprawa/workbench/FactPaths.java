package pl.sprawa.workbench;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import pl.sprawa.casework.Var;

/** The facts of a report by the names under which expressions read them: {@code report.answers.kind}. */
final class FactPaths {

    private FactPaths() {
    }

    /** Those of the names that are facts of the report; others are names within an expression. */
    static List<String[]> split(Collection<String> names) {
        return names.stream().distinct().sorted().filter(name -> name.equals(Var.REPORT) || name.startsWith(Var.REPORT + "."))
                .map(name -> name.split("\\.")).toList();
    }

    /** Their values, {@code null} for what is not there. */
    static List<Object> read(Map<String, Object> report, List<String[]> paths) {
        Object[] values = new Object[paths.size()];
        for (int i = 0; i < values.length; i++) {
            Object value = report;
            for (int depth = 1; depth < paths.get(i).length; depth++) {
                value = value instanceof Map<?, ?> map ? map.get(paths.get(i)[depth]) : null;
            }
            values[i] = value;
        }
        return Arrays.asList(values);
    }
}
