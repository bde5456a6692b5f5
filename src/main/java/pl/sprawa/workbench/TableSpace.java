package pl.sprawa.workbench;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A decision table as boxes: the facts it reads as dimensions, each rule as the box it covers. Whether a cell holds is asked of the
 * FEEL engine itself, once per atom, so that nothing is guessed about FEEL; what would not be exact is a finding.
 */
final class TableSpace {

    /** What may stand in a cell about a fact with endlessly many values: comparisons with constants, and nothing else. */
    private static final Set<String> PROVABLE = Set.of("UnaryTestExpression", "AtLeastOne", "ConstBool", "ConstNumber", "ConstString",
            "ConstNull", "ConstList", "ConstInputValue", "ConstRange", "ClosedConstRangeBoundary", "OpenConstRangeBoundary",
            "OpenRangeBoundary", "ClosedRangeBoundary", "InputEqualTo", "InputLessThan", "InputLessOrEqual", "InputGreaterThan",
            "InputGreaterOrEqual", "InputInRange", "In", "Not", "Equal", "LessThan", "LessOrEqual", "GreaterThan", "GreaterOrEqual",
            "Conjunction", "Disjunction", "ArithmeticNegation", "coloncolon", "Nil");

    private final TableModel table;
    private final ReportFacts facts;
    private final Findings findings;
    final List<Dimension> dimensions = new ArrayList<>();
    final List<Box> boxes = new ArrayList<>();
    private final Map<Integer, List<Object>> shown = new HashMap<>();
    private final Map<String, BitSet> proven = new HashMap<>();
    private final Map<String, Feel> parsed = new HashMap<>();
    private boolean exact = true;

    private TableSpace(TableModel table, ReportFacts facts, Findings findings) {
        this.table = table;
        this.facts = facts;
        this.findings = findings;
    }

    /** The table as boxes, or {@code null} after findings that say why it cannot be. */
    static TableSpace of(TableModel table, ReportFacts facts, Findings findings) {
        TableSpace space = new TableSpace(table, facts, findings);
        space.build();
        return space.exact ? space : null;
    }

    private void build() {
        List<Feel> inputs = table.inputs().stream().map(this::input).toList();
        List<List<Feel>> cells = table.rows().stream().map(this::cells).toList();
        if (!exact) {
            return;
        }
        Map<String, List<Feel>> tests = new HashMap<>();
        for (int column = 0; column < inputs.size(); column++) {
            List<Feel> ofPath = tests.computeIfAbsent(path(inputs.get(column)), path -> new ArrayList<>());
            ofPath.add(inputs.get(column));
            for (List<Feel> row : cells) {
                ofPath.add(row.get(column));
            }
        }
        for (int column = 0; column < inputs.size(); column++) {
            addDimension(inputs.get(column), table.inputs().get(column), tests);
        }
        boolean known = exact;
        for (int row = 0; row < cells.size() && known; row++) {
            boxes.add(box(table.rows().get(row), inputs, cells.get(row)));
        }
    }

    private void addDimension(Feel input, TableModel.Column column, Map<String, List<Feel>> tests) {
        try {
            if (dimensions.stream().noneMatch(dimension -> dimension.path().equals(path(input)))) {
                dimensions.add(facts.dimension(path(input), tests.get(path(input))));
            }
            Dimension dimension = dimensions.get(index(path(input)));
            if (!dimension.closed() && !input.nodes.equals(Set.of("Ref"))) {
                throw new IllegalArgumentException("cannot be proven: " + column.text() + " has endlessly many values");
            }
            type(column, values(table.inputs().indexOf(column), input));
        } catch (IllegalArgumentException e) {
            refuse(column.id(), column.label(), e.getMessage(), "correct the column or its cells, or the form that asks the question");
        }
    }

    /** The engine converts what a column shows to the column's type, and fails or bends it where that does not fit. */
    private void type(TableModel.Column column, List<Object> values) {
        List<String> fitting = values.stream().filter(Objects::nonNull).findFirst().map(value -> value instanceof String
                ? List.of("string") : value instanceof Boolean ? List.of("boolean")
                : value instanceof Number ? List.of("integer", "long", "double", "number") : List.<String>of()).orElse(List.of());
        if (column.type() != null && !fitting.isEmpty() && !fitting.contains(column.type())) {
            refuse(column.id(), column.label(), "has the type " + column.type(), "make it " + String.join(" or ", fitting));
        }
    }

    private Feel input(TableModel.Column column) {
        try {
            Feel input = Feel.expression(column.text());
            if (input.paths.size() == 1) {
                return input;
            }
            refuse(column.id(), column.label(), "cannot be proven: the column reads " + input.paths.size() + " facts",
                    "let every column read exactly one fact of the report");
        } catch (IllegalArgumentException e) {
            refuse(column.id(), column.label(), "is not FEEL: " + e.getMessage(), "correct the input expression");
        }
        return null;
    }

    private List<Feel> cells(TableModel.Row row) {
        List<Feel> cells = new ArrayList<>();
        if (row.cells().size() != table.inputs().size()) {
            refuse(row.id(), name(row), "has " + row.cells().size() + " cells for " + table.inputs().size() + " columns",
                    "delete the rule and write it again in Modeler");
            return cells;
        }
        for (TableModel.Cell cell : row.cells()) {
            try {
                Feel test = parsed.computeIfAbsent(cell.any() ? "-" : cell.text(), Feel::unaryTests);
                if (!test.paths.isEmpty()) {
                    refuse(row.id(), name(row), "the cell " + cell.text() + " speaks of " + test.paths,
                            "put texts in quotes; test other facts in columns of their own");
                }
                cells.add(test);
            } catch (IllegalArgumentException e) {
                refuse(row.id(), name(row), "the cell " + cell.text() + " is not FEEL: " + e.getMessage(), "correct the cell");
            }
        }
        return cells;
    }

    private Box box(TableModel.Row row, List<Feel> inputs, List<Feel> cells) {
        Box box = Box.whole(dimensions.stream().mapToInt(Dimension::size).toArray());
        for (int column = 0; column < inputs.size(); column++) {
            int at = index(path(inputs.get(column)));
            TableModel.Cell cell = row.cells().get(column);
            if (!cell.any()) {
                BitSet seen = proven.get(column + cell.text());
                BitSet atoms = seen != null ? seen : atoms(dimensions.get(at), values(column, inputs.get(column)), cells.get(column), row, cell);
                proven.put(column + cell.text(), atoms);
                box = box.narrow(at, atoms);
            }
        }
        return box;
    }

    /** What a column shows for each atom of the fact it reads. */
    private List<Object> values(int column, Feel input) {
        return shown.computeIfAbsent(column, key -> {
            Dimension dimension = dimensions.get(index(path(input)));
            List<Object> values = new ArrayList<>();
            for (int atom = 0; atom < dimension.size(); atom++) {
                try {
                    values.add(dimension.values().get(atom) == null ? input.value(dimension.context(atom), false) : input.valueAgain(dimension.context(atom)));
                } catch (IllegalArgumentException e) {
                    refuse(table.inputs().get(column).id(), table.inputs().get(column).label(), "fails for " + dimension.path() + " = "
                            + dimension.labels().get(atom) + ": " + e.getMessage(), "correct the input expression");
                    return new ArrayList<>(Collections.nCopies(dimension.size(), null));
                }
            }
            return values;
        });
    }

    private BitSet atoms(Dimension dimension, List<Object> values, Feel test, TableModel.Row row, TableModel.Cell cell) {
        BitSet atoms = new BitSet(dimension.size());
        if (!dimension.closed() && !PROVABLE.containsAll(test.nodes)) {
            refuse(row.id(), name(row), "the cell " + cell.text() + " cannot be proven: " + dimension.path() + " has endlessly many values",
                    "compare with constants: =, <, <=, >, >=, ranges, lists, not(...)");
            return atoms;
        }
        for (int atom = 0; atom < dimension.size(); atom++) {
            try {
                atoms.set(atom, test.holds(values.get(atom), dimension.context(atom)));
            } catch (IllegalArgumentException e) {
                refuse(row.id(), name(row), "the cell " + cell.text() + " fails for " + dimension.path() + " = "
                        + dimension.labels().get(atom) + ": " + e.getMessage(), "correct the cell so that it fits the column");
                return atoms;
            }
        }
        return atoms;
    }

    private int index(String path) {
        for (int i = 0; i < dimensions.size(); i++) {
            if (dimensions.get(i).path().equals(path)) {
                return i;
            }
        }
        throw new IllegalStateException("no dimension " + path);
    }

    private void refuse(String elementId, String label, String problem, String mend) {
        exact = false;
        findings.add(elementId, label, problem, mend);
    }

    private static String path(Feel input) {
        return input.paths.iterator().next();
    }

    static String name(TableModel.Row row) {
        return "rule " + row.number();
    }
}
