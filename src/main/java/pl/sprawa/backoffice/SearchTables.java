package pl.sprawa.backoffice;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import pl.sprawa.catalogue.Catalogue;
import pl.sprawa.catalogue.ServiceType;
import pl.sprawa.city.Districts;
import pl.sprawa.city.Units;
import pl.sprawa.request.FoundCase;
import pl.sprawa.request.Status;

/** What was found as a table, and what can be chosen to find less. */
@Component
class SearchTables {

    private final ReportWords words;
    private final OverdueTables cells;
    private final Catalogue catalogue;
    private final Units units;
    private final Districts districts;

    SearchTables(ReportWords words, OverdueTables cells, Catalogue catalogue, Units units, Districts districts) {
        this.words = words;
        this.cells = cells;
        this.catalogue = catalogue;
        this.units = units;
        this.districts = districts;
    }

    ZoneId zone() {
        return words.zone();
    }

    Sheet sheet(List<FoundCase> found, Locale language) {
        List<Sheet.Column> columns = new ArrayList<>(OverdueTables.columns(language, "number", "service", "unit", "district", "address"));
        columns.add(new Sheet.Column(SearchWords.text(language, "status"), false, true));
        columns.addAll(OverdueTables.columns(language, "requested", "due"));
        return new Sheet("search", SearchWords.text(language, "title"), SearchWords.text(language, "table.help"), columns,
                found.stream().map(each -> row(each, language)).toList(), null);
    }

    /** A case that is closed cannot become overdue any more. */
    private Sheet.Row row(FoundCase each, Locale language) {
        Sheet.Cell due = cells.due(each.dueAt(), language);
        return Sheet.row(OverdueTables.caseCell(each.number()),
                Sheet.Cell.text(catalogue.known(each.serviceCode(), language).map(ServiceType::name).orElse(each.serviceName())),
                Sheet.Cell.text(words.unit(each.unit(), language)), Sheet.Cell.text(words.district(each.district(), language)),
                Sheet.Cell.text(Objects.requireNonNullElse(each.address(), "")), Sheet.Cell.text(status(each.status(), language)),
                cells.moment(each.requestedAt(), language), each.status() == Status.CLOSED ? Sheet.Cell.of(due.value(), due.text(), "") : due);
    }

    /** @param scope whose units can be chosen */
    List<OverdueList.Filter> filters(SearchForm form, StaffAccess.Scope scope, Locale language) {
        return List.of(
                filter("status", SearchWords.text(language, "status"), Stream.of(Status.values()).map(each -> option(each.name(), status(each, language), form.status())), language),
                filter("unit", ReportWords.text("column.unit", language), units.all().stream().filter(unit -> scope.holds(unit.code()))
                        .map(unit -> option(unit.code(), unit.name(), form.unit())), language),
                filter("service", ReportWords.text("column.service", language), catalogue.services(language).stream()
                        .map(service -> option(service.code(), service.name(), form.service())), language),
                filter("district", ReportWords.text("column.district", language), districts.all().stream()
                        .map(district -> option(district.code(), district.name(), form.district())), language));
    }

    private static String status(Status status, Locale language) {
        return SearchWords.text(language, "status." + status);
    }

    private static OverdueList.Filter filter(String name, String label, Stream<OverdueList.Option> options, Locale language) {
        return new OverdueList.Filter(name, label, Stream.concat(Stream.of(new OverdueList.Option("", SearchWords.text(language, "any"), false)), options).toList());
    }

    private static OverdueList.Option option(String code, String name, String chosen) {
        return new OverdueList.Option(code, name, code.equals(chosen));
    }
}
