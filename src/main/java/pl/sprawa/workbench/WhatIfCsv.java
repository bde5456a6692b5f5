package pl.sprawa.workbench;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pl.sprawa.workbench.WhatIfAnswer.Deadlines;
import pl.sprawa.workbench.WhatIfAnswer.Flow;
import pl.sprawa.workbench.WhatIfAnswer.Load;

/** The answer as CSV (RFC 4180): one table for all three, whose first column says what a row is about. */
final class WhatIfCsv {

    private static final String HEADER = "about,service,district,from,to,cases,today,edited,moved,later,median hours,least hours,most hours,"
            + "response,priority,examples";

    private WhatIfCsv() {
    }

    static String of(WhatIfAnswer answer) {
        return Stream.of(Stream.of(HEADER), answer.flows().stream().map(WhatIfCsv::flow), answer.loads().stream().map(WhatIfCsv::load),
                answer.deadlines().stream().map(WhatIfCsv::deadlines)).flatMap(lines -> lines).collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String flow(Flow flow) {
        return row("flow", flow.service(), flow.district(), flow.from(), flow.to(), flow.count(), null, null, null, null, null, null, null, null,
                null, examples(flow.examples()));
    }

    private static String load(Load load) {
        return row("load", null, null, load.unit(), null, null, load.before(), load.after(), null, null, null, null, null, null, null, null);
    }

    private static String deadlines(Deadlines service) {
        return row("deadline", service.service(), null, null, null, service.cases(), null, null, service.moved(), service.later(), service.median(),
                service.least(), service.most(), service.response(), service.priority(), examples(service.examples()));
    }

    private static String examples(List<String> numbers) {
        return String.join(" ", numbers);
    }

    private static String row(Object... cells) {
        return Stream.of(cells).map(cell -> cell instanceof Double number ? String.format(Locale.ROOT, "%.2f", number)
                : cell instanceof String text ? quoted(text) : Objects.toString(cell, "")).collect(Collectors.joining(","));
    }

    /** A text that a spreadsheet would take for a formula is kept a text: numbers in old files may be anything. */
    private static String quoted(String text) {
        String safe = text.length() > 1 && "=+-@\t".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("[^\",\r\n]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
