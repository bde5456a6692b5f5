package pl.sprawa.workbench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One fact that a decision table reads, cut into atoms. Each atom has a value that stands for all of it.
 *
 * @param path   {@code report.answers.kind}
 * @param values one per atom, {@code null} for a question left open
 * @param labels how to call each atom
 * @param closed whether the values are all there are; if not, only tests that compare with constants can be proven
 */
record Dimension(String path, List<Object> values, List<String> labels, boolean closed) {

    static Dimension ofValues(String path, Collection<?> values) {
        return new Dimension(path, new ArrayList<>(values), values.stream().map(Dimension::label).toList(), true);
    }

    /** All numbers: each constant that the table names, the open intervals between them and the two beyond. */
    static Dimension ofNumbers(String path, Collection<BigDecimal> named, boolean optional) {
        List<BigDecimal> cuts = new ArrayList<>(new TreeSet<>(named));
        List<Object> values = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        if (cuts.isEmpty()) {
            values.add(BigDecimal.ZERO);
            labels.add("any number");
        } else {
            values.add(cuts.get(0).subtract(BigDecimal.ONE));
            labels.add("< " + cuts.get(0).toPlainString());
        }
        for (int i = 0; i < cuts.size(); i++) {
            values.add(cuts.get(i));
            labels.add(cuts.get(i).toPlainString());
            boolean last = i == cuts.size() - 1;
            values.add(last ? cuts.get(i).add(BigDecimal.ONE) : cuts.get(i).add(cuts.get(i + 1)).divide(BigDecimal.valueOf(2)));
            labels.add(last ? "> " + cuts.get(i).toPlainString()
                    : "between " + cuts.get(i).toPlainString() + " and " + cuts.get(i + 1).toPlainString());
        }
        return open(path, values, labels, optional);
    }

    /** All texts: each one that the table names, and any other. */
    static Dimension ofTexts(String path, Collection<String> named, boolean optional) {
        List<Object> values = new ArrayList<>(named);
        List<String> labels = new ArrayList<>(named.stream().map(Dimension::label).toList());
        values.add("\u0000 none of those named");
        labels.add(named.isEmpty() ? "any text" : "any other text");
        return open(path, values, labels, optional);
    }

    private static Dimension open(String path, List<Object> values, List<String> labels, boolean optional) {
        if (optional) {
            values.add(null);
            labels.add(label(null));
        }
        return new Dimension(path, values, labels, false);
    }

    int size() {
        return values.size();
    }

    /** The variables of an evaluation in which this fact has one of its values. */
    Map<String, Object> context(int atom) {
        Map<String, Object> context = new HashMap<>();
        put(context, atom);
        return context;
    }

    /** Adds the fact to a context that may hold others. */
    @SuppressWarnings("unchecked")
    void put(Map<String, Object> context, int atom) {
        String[] steps = path.split("\\.");
        Map<String, Object> at = context;
        for (int i = 0; i < steps.length - 1; i++) {
            at = (Map<String, Object>) at.computeIfAbsent(steps[i], key -> new HashMap<String, Object>());
        }
        at.put(steps[steps.length - 1], values.get(atom));
    }

    /** "report.hour = 22 or 23" */
    String describe(BitSet atoms) {
        List<String> named = atoms.stream().limit(4).mapToObj(labels::get).toList();
        return path + " = " + String.join(" or ", named) + (atoms.cardinality() > 4 ? " or ..." : "");
    }

    private static String label(Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
        }
        return value == null ? "no answer" : String.valueOf(value);
    }
}
