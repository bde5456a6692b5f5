package pl.sprawa.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import pl.sprawa.workbench.WhatIfAnswer.Deadlines;
import pl.sprawa.workbench.WhatIfAnswer.Flow;
import pl.sprawa.workbench.WhatIfAnswer.Load;

/** The answer as tables for a terminal. */
final class WhatIfText {

    private final StringBuilder text = new StringBuilder();

    private WhatIfText() {
    }

    static String of(WhatIfAnswer answer) {
        return new WhatIfText().write(answer);
    }

    private String write(WhatIfAnswer answer) {
        line("%,d requests decided by today's tables and by the edited %s in %.1f s. Nothing was changed.", answer.requests(),
                String.join(", ", answer.tables()), answer.seconds());
        answer.skipped().forEach((service, count) -> line("Left out: %,d requests of '%s', which has no routing table now.", count, service));
        answer.undecided().forEach((problem, count) -> line("Not decided, %,d times: %s", count, problem));

        line("%nCases that would go elsewhere: %,d", answer.rerouted());
        List<String[]> flows = rows("from unit", "to unit", "service", "district", "#cases", "examples");
        for (Flow flow : answer.flows()) {
            flows.add(new String[] {flow.from(), flow.to(), flow.service(), flow.district(), number(flow.count()), String.join(" ", flow.examples())});
        }
        table(flows);

        line("%nUnits whose load changes (! grows by more than a tenth)");
        List<String[]> loads = rows("unit", "#today", "#edited", "#change", "");
        for (Load load : answer.loads()) {
            loads.add(new String[] {load.unit(), number(load.before()), number(load.after()),
                    load.growth() == null ? "new" : String.format(Locale.ROOT, "%+.1f %%", load.growth()), load.grows() ? "!" : ""});
        }
        table(loads);

        line("%nCases whose deadline moves: %,d", answer.moved());
        List<String[]> deadlines = rows("service", "#cases", "#moved", "#later", "#median h", "#least h", "#most h", "#response", "#priority", "examples");
        for (Deadlines service : answer.deadlines()) {
            deadlines.add(new String[] {service.service(), number(service.cases()), number(service.moved()), number(service.later()),
                    hours(service.median()), hours(service.least()), hours(service.most()), number(service.response()), number(service.priority()),
                    String.join(" ", service.examples())});
        }
        table(deadlines);
        return text.toString();
    }

    private void line(String format, Object... arguments) {
        text.append(String.format(Locale.ROOT, format, arguments)).append(System.lineSeparator());
    }

    private static List<String[]> rows(String... header) {
        List<String[]> rows = new ArrayList<>();
        rows.add(header);
        return rows;
    }

    /** Columns whose heading begins with # are numbers and stand to the right; without rows there is nothing to show. */
    private void table(List<String[]> rows) {
        String[] header = rows.get(0);
        int[] widths = new int[header.length];
        rows.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        });
        for (String[] row : rows.size() == 1 ? List.<String[]>of() : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String cell = row == header ? row[i].replace("#", "") : row[i];
                line.append("  ").append(String.format("%" + (header[i].startsWith("#") ? "" : "-") + Math.max(1, widths[i]) + "s", cell));
            }
            text.append(line.toString().stripTrailing()).append(System.lineSeparator());
        }
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static String hours(Double hours) {
        return hours == null ? "" : String.format(Locale.ROOT, "%+.1f", hours);
    }
}
