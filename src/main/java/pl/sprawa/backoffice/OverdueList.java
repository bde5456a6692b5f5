package pl.sprawa.backoffice;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import pl.sprawa.catalogue.Catalogue;
import pl.sprawa.catalogue.ServiceType;
import pl.sprawa.city.District;
import pl.sprawa.city.Districts;
import pl.sprawa.city.Units;
import pl.sprawa.reporting.Age;
import pl.sprawa.reporting.OpenCase;
import pl.sprawa.reporting.OpenCases;
import pl.sprawa.reporting.Scope;
import pl.sprawa.reporting.Selection;

/** The cases behind a number of {@link OverduePage}, the most urgent first. */
@Controller
class OverdueList {

    /** More rows than Excel opens at ease nobody works through. */
    static final int MOST_IN_FILE = 100_000;
    private static final int PAGE = 100;

    private final Reports reports;
    private final OverduePage page;
    private final OverdueTables tables;
    private final OpenCases cases;
    private final ReportWords words;
    private final Catalogue catalogue;
    private final Units units;
    private final Districts districts;
    private final Clock clock;

    OverdueList(Reports reports, OverduePage page, OverdueTables tables, OpenCases cases, ReportWords words, Catalogue catalogue, Units units,
                Districts districts, Clock clock) {
        this.reports = reports;
        this.page = page;
        this.tables = tables;
        this.cases = cases;
        this.words = words;
        this.catalogue = catalogue;
        this.units = units;
        this.districts = districts;
        this.clock = clock;
    }

    /** What the address asks for; blanks and what does not exist do not restrict. */
    record Query(String state, String unit, String service, String district, String age, Integer page) {

        Selection selection() {
            return new Selection(Arrays.stream(Selection.State.values()).filter(each -> each.name().equals(state)).findFirst().orElse(Selection.State.OPEN),
                    filled(unit), filled(service), filled(district), Age.of(age).orElse(null));
        }

        int number() {
            return page == null || page < 1 ? 1 : Math.min(page, MOST_IN_FILE / PAGE);
        }

        String address(String path, int page) {
            return path + "?state=" + selection().state() + part("unit", unit) + part("service", service) + part("district", district) + part("age", age)
                    + (page == 1 ? "" : "&page=" + page);
        }

        private static String part(String name, String value) {
            return filled(value) == null ? "" : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        }

        private static String filled(String value) {
            return value == null || value.isBlank() ? null : value;
        }
    }

    /** One choice of a filter. */
    record Option(String code, String name, boolean chosen) {
    }

    record Filter(String name, String label, List<Option> options) {
    }

    @GetMapping(OverdueTables.LIST)
    String show(Query query, Model model, HttpServletRequest user, Locale language) {
        Scope scope = reports.demand(user, language);
        Selection selection = query.selection();
        long count = cases.count(scope, selection);
        long first = (query.number() - 1L) * PAGE;
        List<OpenCase> found = cases.list(scope, selection, PAGE, first);
        String range = ReportWords.text("range", language, found.isEmpty() ? 0 : first + 1, first + found.size(), count);
        page.frame(model, ReportWords.text("list.title", language), scope, language);
        model.addAttribute("state", ReportWords.text("state." + selection.state(), language));
        model.addAttribute("count", ReportWords.text("count", language, count));
        model.addAttribute("table", sheet(found, range, Reports.opensCockpit(user), language)).addAttribute("any", !found.isEmpty());
        model.addAttribute("filters", filters(selection, scope, language));
        model.addAttribute("csv", query.address(OverdueTables.LIST + ".csv", 1)).addAttribute("xlsx", query.address(OverdueTables.LIST + ".xlsx", 1));
        model.addAttribute("previous", query.number() == 1 ? null : query.address(OverdueTables.LIST, query.number() - 1));
        model.addAttribute("next", first + found.size() < count ? query.address(OverdueTables.LIST, query.number() + 1) : null);
        return "staff/overdue-list";
    }

    @GetMapping(OverdueTables.LIST + ".{format:csv|xlsx}")
    ResponseEntity<byte[]> file(Query query, @PathVariable String format, HttpServletRequest user, Locale language) {
        return SheetFiles.download(sheet(cases.list(reports.demand(user, language), query.selection(), MOST_IN_FILE, 0), "", false, language), format);
    }

    private Sheet sheet(List<OpenCase> found, String help, boolean cockpit, Locale language) {
        List<Sheet.Column> columns = new ArrayList<>(OverdueTables.columns(language, "number", "service", "unit", "district", "address", "requested", "due", "left"));
        if (cockpit) {
            columns.add(new Sheet.Column(ReportWords.text("column.cockpit", language), false, false));
        }
        return new Sheet("list", ReportWords.text("list.title", language), help, columns,
                found.stream().map(each -> new Sheet.Row(row(each, cockpit, language))).toList(), null);
    }

    private List<Sheet.Cell> row(OpenCase each, boolean cockpit, Locale language) {
        List<Sheet.Cell> cells = new ArrayList<>(List.of(OverdueTables.caseCell(each.number()), Sheet.Cell.text(words.service(each, language)),
                Sheet.Cell.text(words.unit(each.unit(), language)), Sheet.Cell.text(words.district(each.district(), language)),
                Sheet.Cell.text(Objects.requireNonNullElse(each.address(), "")), tables.moment(each.requestedAt(), language), tables.due(each.dueAt(), language),
                Sheet.Cell.text(left(each, language))));
        if (cockpit) {
            cells.add(Sheet.Cell.link(ReportWords.text("cockpitLink", language), OverduePage.PATH + "/instance/" + each.number()));
        }
        return cells;
    }

    /** In days of the calendar; of overdue cases, how long they are overdue. */
    private String left(OpenCase each, Locale language) {
        if (each.dueAt() == null) {
            return "";
        }
        boolean late = each.dueAt().isBefore(clock.instant());
        long days = Math.abs(ChronoUnit.DAYS.between(LocalDate.ofInstant(clock.instant(), words.zone()), LocalDate.ofInstant(each.dueAt(), words.zone())));
        return ReportWords.text(late ? "late.days" : "left.days", language, days);
    }

    private List<Filter> filters(Selection chosen, Scope scope, Locale language) {
        Stream<Option> ofUnits = units.all().stream().filter(unit -> scope.holds(unit.code())).map(unit -> option(unit.code(), unit.name(), chosen.unit()));
        Stream<Option> noUnit = scope.everything() ? Stream.of(option(Selection.NONE, ReportWords.text("unit.none", language), chosen.unit())) : Stream.of();
        return List.of(
                new Filter("state", ReportWords.text("filter.state", language), Stream.of(Selection.State.values())
                        .map(state -> option(state.name(), ReportWords.text("state." + state, language), chosen.state().name())).toList()),
                filter("unit", Stream.concat(ofUnits, noUnit), language),
                filter("service", catalogue.services(language).stream().map((ServiceType service) -> option(service.code(), service.name(), chosen.service())), language),
                filter("district", Stream.concat(districts.all().stream().map((District district) -> option(district.code(), district.name(), chosen.district())),
                        Stream.of(option(Selection.NONE, ReportWords.text("district.none", language), chosen.district()))), language),
                filter("age", Stream.of(Age.values()).map(age -> option(age.code, ReportWords.text("age." + age.code, language),
                        chosen.age() == null ? null : chosen.age().code)), language));
    }

    private static Filter filter(String name, Stream<Option> options, Locale language) {
        return new Filter(name, ReportWords.text("column." + name, language),
                Stream.concat(Stream.of(new Option("", ReportWords.text("filter.any", language), false)), options).toList());
    }

    private static Option option(String code, String name, String chosen) {
        return new Option(code, name, code.equals(chosen));
    }
}
