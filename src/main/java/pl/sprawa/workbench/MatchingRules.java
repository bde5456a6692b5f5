package pl.sprawa.workbench;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import pl.sprawa.casework.Var;

/**
 * Which rules of a table fit a report: all that its input columns have to say about it. Each cell is asked once for each value of
 * what its column reads, so that 24 hours and 7 weekdays come down to the few spells that the table tells apart. Not thread safe.
 */
final class MatchingRules {

    /** Values remembered for a column; where residents write freely there is no end of them. */
    private static final int MOST = 20_000;

    /** @param tests one for each rule, {@code null} where the cell is empty */
    private record Column(Feel shown, List<String[]> paths, List<Feel> tests, Map<List<Object>, BitSet> known) {
    }

    private final List<Column> columns = new ArrayList<>();
    private final int rules;

    MatchingRules(TableModel table) {
        rules = table.rows().size();
        for (int i = 0; i < table.inputs().size(); i++) {
            int column = i;
            Feel shown = Feel.expression(table.inputs().get(i).text());
            List<Feel> tests = new ArrayList<>();
            table.rows().forEach(row -> tests.add(row.cells().get(column).any() ? null : Feel.unaryTests(row.cells().get(column).text())));
            List<String> paths = new ArrayList<>(shown.paths);
            tests.stream().filter(test -> test != null).forEach(test -> paths.addAll(test.paths));
            columns.add(new Column(shown, FactPaths.split(paths), tests, new HashMap<>()));
        }
    }

    /** The rules that fit, numbered from 0; {@code null} if a cell cannot be asked, so that only the engine knows. */
    BitSet of(Map<String, Object> report) {
        BitSet fitting = new BitSet(rules);
        fitting.set(0, rules);
        for (Column column : columns) {
            List<Object> read = FactPaths.read(report, column.paths());
            BitSet known = column.known().get(read);
            if (known == null) {
                try {
                    known = fitting(column, report);
                } catch (IllegalArgumentException e) {
                    return null;
                }
                if (column.known().size() < MOST) {
                    column.known().put(read, known);
                }
            }
            fitting.and(known);
        }
        return fitting;
    }

    private BitSet fitting(Column column, Map<String, Object> report) {
        Map<String, Object> variables = Map.of(Var.REPORT, report);
        Object input = column.shown().value(variables, false);
        BitSet fitting = new BitSet(rules);
        for (int rule = 0; rule < rules; rule++) {
            Feel test = column.tests().get(rule);
            fitting.set(rule, test == null || test.holds(input, variables));
        }
        return fitting;
    }
}
