package pl.sprawa.backoffice;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import pl.sprawa.reporting.Load;
import pl.sprawa.reporting.Selection;
import pl.sprawa.reporting.Trend;

/** The reports as tables, for the page and for files. */
@Component
class OverdueTables {

    static final String LIST = "/staff/overdue/list";

    private final ReportWords words;
    private final Clock clock;

    OverdueTables(ReportWords words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    /** In the order of the page. */
    List<Sheet> of(Reports.Snapshot reports, Locale language) {
        return List.of(units(reports, language), services(reports, language), districts(reports, language), ages(reports, language),
                weeks(reports, language), escalations(reports, language), rerouted(reports, language), suspended(reports, language), incidents(reports, language));
    }

    private Sheet units(Reports.Snapshot reports, Locale language) {
        Set<String> all = new LinkedHashSet<>(reports.backlog().byUnit().keySet());
        all.addAll(reports.trend().units().keySet());
        reports.unclaimed().keySet().stream().filter(reports.scope()::holds).sorted().forEach(all::add);
        List<Sheet.Row> rows = new ArrayList<>();
        for (String unit : all) {
            List<Sheet.Cell> cells = load(words.unit(unit, language), "unit", Objects.requireNonNullElse(unit, Selection.NONE),
                    reports.backlog().byUnit().getOrDefault(unit, Load.NONE), language);
            cells.add(number(reports.unclaimed().getOrDefault(unit, 0L), language));
            cells.add(share(reports.trend().units().getOrDefault(unit, new Trend.OnTime(0, 0)), language));
            rows.add(new Sheet.Row(cells));
        }
        return sheet("units", language, rows, null, columns(language, "unit", "#overdue", "#today", "#soon", "#open", "oldest", "#unclaimed", "#onTime"));
    }

    private Sheet services(Reports.Snapshot reports, Locale language) {
        return sheet("services", language, reports.backlog().byService().entrySet().stream().map(sum -> new Sheet.Row(
                load(words.service(sum.getKey(), language), "service", sum.getKey(), sum.getValue(), language))).toList(), null, loads("service", language));
    }

    private Sheet districts(Reports.Snapshot reports, Locale language) {
        return sheet("districts", language, reports.backlog().byDistrict().entrySet().stream().map(sum -> new Sheet.Row(load(words.district(sum.getKey(), language),
                "district", Objects.requireNonNullElse(sum.getKey(), Selection.NONE), sum.getValue(), language))).toList(), null, loads("district", language));
    }

    private Sheet ages(Reports.Snapshot reports, Locale language) {
        return sheet("ages", language, reports.backlog().byAge().entrySet().stream().map(sum -> new Sheet.Row(
                load(ReportWords.text("age." + sum.getKey().code, language), "age", sum.getKey().code, sum.getValue(), language))).toList(),
                null, loads("age", language));
    }

    private Sheet weeks(Reports.Snapshot reports, Locale language) {
        return sheet("weeks", language, reports.trend().weeks().stream().map(week -> Sheet.row(
                new Sheet.Cell(week.monday(), ReportWords.date(week.monday(), language), null, "", true, false), number(week.opened(), language),
                number(week.closed(), language), number(week.promised(), language), number(week.onTime(), language),
                share(new Trend.OnTime(week.promised(), week.onTime()), language))).toList(),
                null, columns(language, "week", "#opened", "#closed", "#promised", "#inTime", "#share"));
    }

    private Sheet escalations(Reports.Snapshot reports, Locale language) {
        List<Sheet.Column> columns = new ArrayList<>(columns(language, "number", "service", "unit", "rung", "since", "told", "due"));
        columns.add(new Sheet.Column(ReportWords.text("column.answer", language), false, false));
        return sheet("escalations", language, reports.escalations().first().stream().map(each -> Sheet.row(caseCell(each.number()),
                Sheet.Cell.text(words.service(each.service(), each.serviceName(), language)), Sheet.Cell.text(words.unit(each.unit(), language)),
                Sheet.Cell.text(ReportWords.text("rung." + each.rung(), language)), moment(each.since(), language), Sheet.Cell.text(each.told()),
                due(each.dueAt(), language),
                Sheet.Cell.link(ReportWords.text("answer", language, each.number(), each.rung()), "/staff/cases/" + each.number() + "/rungs/" + each.rung()))).toList(),
                reports.escalations().all() > reports.escalations().first().size() ? list(Selection.State.ESCALATED, null, null) : null, columns);
    }

    private Sheet rerouted(Reports.Snapshot reports, Locale language) {
        return sheet("rerouted", language, reports.rerouted().first().stream().map(each -> Sheet.row(caseCell(each.number()), Sheet.Cell.text(words.service(each.service(), language)),
                Sheet.Cell.text(words.unit(each.unit(), language)), number(each.refused(), language), number(each.ruled(), language),
                number(each.reclassified(), language), moment(each.last(), language), due(each.dueAt(), language))).toList(),
                reports.rerouted().all() > reports.rerouted().first().size() ? list(Selection.State.REROUTED, null, null) : null,
                columns(language, "number", "service", "unit", "#refused", "#ruled", "#reclassified", "last", "due"));
    }

    private Sheet suspended(Reports.Snapshot reports, Locale language) {
        return sheet("suspended", language, reports.suspended().first().stream().map(each -> Sheet.row(caseCell(each.number()), Sheet.Cell.text(words.service(each.service(), language)),
                Sheet.Cell.text(words.unit(each.unit(), language)), Sheet.Cell.text(ReportWords.textOr("reason." + each.reason(), each.reason(), language)),
                moment(each.since(), language), moment(each.until(), language))).toList(),
                reports.suspended().all() > reports.suspended().first().size() ? list(Selection.State.SUSPENDED, null, null) : null,
                columns(language, "number", "service", "unit", "reason", "since", "until"));
    }

    private Sheet incidents(Reports.Snapshot reports, Locale language) {
        return sheet("incidents", language, reports.incidents().stream().map(each -> Sheet.row(
                each.number() == null ? Sheet.Cell.head(ReportWords.text("caseNone", language), null) : caseCell(each.number()),
                Sheet.Cell.text(each.service() == null ? "" : words.service(each.service(), language)),
                Sheet.Cell.text(ReportWords.text("incident", language, each.step(), each.process())), Sheet.Cell.text(each.what()),
                moment(each.since(), language))).toList(), null, columns(language, "number", "service", "step", "what", "since"));
    }

    private static Sheet sheet(String id, Locale language, List<Sheet.Row> rows, String list, List<Sheet.Column> columns) {
        return new Sheet(id, ReportWords.text("table." + id, language), ReportWords.text("help." + id, language), columns, rows, list);
    }

    private static List<Sheet.Column> loads(String what, Locale language) {
        return columns(language, what, "#overdue", "#today", "#soon", "#open", "oldest");
    }

    /** Keys of their names; {@code #} marks numbers. */
    static List<Sheet.Column> columns(Locale language, String... keys) {
        return Stream.of(keys).map(key -> new Sheet.Column(ReportWords.text("column." + key.replace("#", ""), language), key.startsWith("#"), true)).toList();
    }

    private List<Sheet.Cell> load(String name, String by, String code, Load load, Locale language) {
        List<Sheet.Cell> cells = new ArrayList<>();
        cells.add(Sheet.Cell.head(name, null));
        cells.add(Sheet.Cell.count(load.overdue(), format(load.overdue(), language), list(Selection.State.OVERDUE, by, code), "overdue"));
        cells.add(Sheet.Cell.count(load.today(), format(load.today(), language), list(Selection.State.TODAY, by, code), "soon"));
        cells.add(Sheet.Cell.count(load.soon(), format(load.soon(), language), list(Selection.State.SOON, by, code), "soon"));
        cells.add(Sheet.Cell.count(load.open(), format(load.open(), language), list(Selection.State.OPEN, by, code), ""));
        cells.add(load.oldest() == null ? Sheet.Cell.text("") : Sheet.Cell.of(LocalDate.ofInstant(load.oldest(), words.zone()),
                ReportWords.text("days", language, Duration.between(load.oldest(), clock.instant()).toDays()) + " (" + words.date(load.oldest(), language) + ")", ""));
        return cells;
    }

    static Sheet.Cell caseCell(String number) {
        return Sheet.Cell.head(number, "/staff/cases/" + number);
    }

    static Sheet.Cell number(long number, Locale language) {
        return Sheet.Cell.of(number, format(number, language), "");
    }

    private static Sheet.Cell share(Trend.OnTime onTime, Locale language) {
        return onTime.percent() < 0 ? new Sheet.Cell(null, "–", null, "", false, true)
                : Sheet.Cell.of(onTime.percent(), ReportWords.text("percent", language, onTime.percent()), "");
    }

    Sheet.Cell moment(Instant at, Locale language) {
        return Sheet.Cell.of(LocalDateTime.ofInstant(at, words.zone()), words.moment(at, language), "");
    }

    Sheet.Cell due(Instant at, Locale language) {
        return at == null ? Sheet.Cell.text(ReportWords.text("no.due", language)) : new Sheet.Cell(LocalDateTime.ofInstant(at, words.zone()),
                words.moment(at, language), null, at.isBefore(clock.instant()) ? "overdue" : "", false, false);
    }

    static String format(long number, Locale language) {
        return NumberFormat.getIntegerInstance(language).format(number);
    }

    static String list(Selection.State state, String by, String code) {
        return LIST + "?state=" + state + (by == null ? "" : "&" + by + "=" + URLEncoder.encode(code, StandardCharsets.UTF_8));
    }
}
