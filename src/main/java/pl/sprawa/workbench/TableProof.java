package pl.sprawa.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.model.dmn.HitPolicy;

/** Proves that a table answers every case, and only once. */
final class TableProof {

    private TableProof() {
    }

    static void check(String decisionId, String name, TableModel table, TableSpace space, Findings findings) {
        Box everything = Box.whole(space.dimensions.stream().mapToInt(Dimension::size).toArray());
        List<Box> gaps = everything.minusAll(space.boxes);
        if (!gaps.isEmpty()) {
            findings.add(decisionId, name, "no rule answers " + describe(space, gaps.get(0), everything)
                    + (gaps.size() > 1 ? " (and " + (gaps.size() - 1) + " more such gaps)" : ""), "add a rule for it, or widen one");
        }
        for (int i = 0; i < table.rows().size(); i++) {
            TableModel.Row row = table.rows().get(i);
            List<Box> left = table.hitPolicy() == HitPolicy.FIRST ? space.boxes.get(i).minusAll(space.boxes.subList(0, i))
                    : List.of(space.boxes.get(i));
            if (space.boxes.get(i).isEmpty()) {
                findings.add(row.id(), TableSpace.name(row), "the rule can never apply: its cells exclude every value",
                        "correct its cells, or delete the rule");
            } else if (left.isEmpty()) {
                findings.add(row.id(), TableSpace.name(row), "the rule is never reached: the rules above it answer all its cases",
                        "move it up, or delete it");
            }
        }
        if (table.hitPolicy() == HitPolicy.UNIQUE) {
            overlaps(table, space, everything, findings);
        }
    }

    private static void overlaps(TableModel table, TableSpace space, Box everything, Findings findings) {
        for (int i = 0; i < space.boxes.size(); i++) {
            for (int j = i + 1; j < space.boxes.size(); j++) {
                Box both = space.boxes.get(i).intersect(space.boxes.get(j));
                if (!both.isEmpty()) {
                    TableModel.Row row = table.rows().get(j);
                    findings.add(row.id(), TableSpace.name(row), "answers the same case as rule " + table.rows().get(i).number() + ": "
                            + describe(space, both, everything), "narrow one of the two rules");
                }
            }
        }
    }

    /** The box in words, leaving out the facts that do not matter to it. */
    private static String describe(TableSpace space, Box box, Box everything) {
        List<String> parts = new ArrayList<>(IntStream.range(0, space.dimensions.size())
                .filter(i -> !box.sides().get(i).equals(everything.sides().get(i)))
                .mapToObj(i -> space.dimensions.get(i).describe(box.sides().get(i))).toList());
        return parts.isEmpty() ? "any case" : parts.stream().collect(Collectors.joining(", "));
    }
}
