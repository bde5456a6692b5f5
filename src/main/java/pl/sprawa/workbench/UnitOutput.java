package pl.sprawa.workbench;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.dmn.instance.Decision;

/** Checks that every answer of a routing table is a unit of the city, also where it is computed. */
final class UnitOutput {

    private final TableModel table;
    private final TableSpace space;
    private final ReportFacts facts;
    private final CityFacts city;
    private final Findings findings;

    UnitOutput(TableModel table, TableSpace space, ReportFacts facts, CityFacts city, Findings findings) {
        this.table = table;
        this.space = space;
        this.facts = facts;
        this.city = city;
        this.findings = findings;
    }

    void check(Decision decision) {
        if (table.outputs().size() != 1 || !"unit".equals(table.outputs().get(0).text())) {
            findings.add(decision.getId(), decision.getName(), "its outputs are " + table.outputs().stream()
                    .map(TableModel.Column::text).toList(), "let it have the one output unit");
            return;
        }
        for (int i = 0; i < table.rows().size(); i++) {
            TableModel.Row row = table.rows().get(i);
            try {
                check(row, space.boxes.get(i));
            } catch (IllegalArgumentException e) {
                findings.add(row.id(), TableSpace.name(row), "its unit cannot be worked out: " + e.getMessage(),
                        "write a unit code in quotes, or \"ud-\" + report.district");
            }
        }
    }

    private void check(TableModel.Row row, Box box) {
        Feel output = Feel.expression(row.results().get(0).text());
        List<Dimension> read = new ArrayList<>();
        List<BitSet> sides = new ArrayList<>();
        for (String path : output.paths) {
            Dimension dimension = space.dimensions.stream().filter(d -> d.path().equals(path)).findFirst()
                    .orElseGet(() -> facts.dimension(path, List.of()));
            if (!dimension.closed()) {
                throw new IllegalArgumentException(path + " has endlessly many values");
            }
            int at = space.dimensions.indexOf(dimension);
            read.add(dimension);
            sides.add(at < 0 ? Box.whole(dimension.size()).sides().get(0) : box.sides().get(at));
        }
        Set<String> missing = new LinkedHashSet<>();
        each(output, read, sides, 0, new HashMap<>(), missing);
        if (!missing.isEmpty()) {
            findings.add(row.id(), TableSpace.name(row), "the city has no unit " + String.join(", ", missing),
                    output.paths.isEmpty() ? "name a unit of city/units.csv" : "let other rules answer these cases, or add the units");
        }
    }

    private void each(Feel output, List<Dimension> read, List<BitSet> sides, int depth, Map<String, Object> context, Set<String> missing) {
        if (depth == read.size()) {
            Object unit = output.valueAgain(context);
            if (!(unit instanceof String code) || !city.units().contains(code)) {
                missing.add("\"" + unit + "\"");
            }
            return;
        }
        sides.get(depth).stream().forEach(atom -> {
            read.get(depth).put(context, atom);
            each(output, read, sides, depth + 1, context, missing);
        });
    }
}
