package pl.sprawa.workbench;

import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * The answer as the page shows it: names for codes, numbers as the language writes them.
 *
 * @param csv the whole answer as an address that a browser saves as a file, so that nothing need be kept here for it
 */
record WhatIfView(String summary, List<Line> skipped, List<Line> undecided, String csv, List<Flow> flows, String rerouted, List<Load> loads,
                  List<Deadlines> deadlines, String moved) {

    /** Without it a spreadsheet takes UTF-8 for something else. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Something and how often. */
    record Line(String name, String count) {
    }

    record Flow(String from, String to, String service, String district, String count, List<String> examples) {
    }

    record Load(String unit, String before, String after, String change, boolean grows) {
    }

    record Deadlines(String service, String cases, String moved, String later, String median, String least, String most, String response,
                     String priority, List<String> examples) {
    }

    static WhatIfView of(WhatIfAnswer answer, WhatIfNames names, Locale language) {
        NumberFormat numbers = NumberFormat.getIntegerInstance(language);
        NumberFormat tenths = NumberFormat.getNumberInstance(language);
        tenths.setMaximumFractionDigits(1);
        return new WhatIfView(
                WhatIfWords.BUNDLE.getMessage("summary", new Object[] {answer.requests(), String.join(", ", answer.tables()), answer.seconds()}, language),
                answer.skipped().entrySet().stream().map(e -> new Line(e.getKey(), numbers.format(e.getValue()))).toList(),
                answer.undecided().entrySet().stream().map(e -> new Line(e.getKey(), numbers.format(e.getValue()))).toList(),
                "data:text/csv;charset=utf-8;base64," + Base64.getEncoder().encodeToString(
                        (BYTE_ORDER_MARK + WhatIfCsv.of(answer)).getBytes(StandardCharsets.UTF_8)),
                answer.flows().stream().map(flow -> new Flow(names.unit(flow.from(), language), names.unit(flow.to(), language),
                        names.service(flow.service(), language), names.district(flow.district(), language), numbers.format(flow.count()),
                        flow.examples())).toList(),
                numbers.format(answer.rerouted()),
                answer.loads().stream().map(load -> new Load(names.unit(load.unit(), language), numbers.format(load.before()),
                        numbers.format(load.after()), load.growth() == null ? WhatIfWords.BUNDLE.getMessage("newLoad", null, language)
                        : signed(tenths, load.growth()) + " %", load.grows())).toList(),
                answer.deadlines().stream().map(each -> new Deadlines(names.service(each.service(), language), numbers.format(each.cases()),
                        numbers.format(each.moved()), numbers.format(each.later()), signed(tenths, each.median()), signed(tenths, each.least()),
                        signed(tenths, each.most()), numbers.format(each.response()), numbers.format(each.priority()), each.examples())).toList(),
                numbers.format(answer.moved()));
    }

    private static String signed(NumberFormat format, Double number) {
        return number == null ? "" : (number > 0 ? "+" : "") + format.format(number);
    }

    boolean hasFlows() {
        return !flows.isEmpty();
    }

    boolean hasLoads() {
        return !loads.isEmpty();
    }

    boolean hasDeadlines() {
        return !deadlines.isEmpty();
    }

    boolean hasSkipped() {
        return !skipped.isEmpty();
    }

    boolean hasUndecided() {
        return !undecided.isEmpty();
    }
}
