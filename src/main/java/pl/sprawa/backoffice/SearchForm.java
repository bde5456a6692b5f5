package pl.sprawa.backoffice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;
import pl.sprawa.request.CaseFilter;
import pl.sprawa.request.Position;
import pl.sprawa.request.Status;

/**
 * What is asked of the search over all cases, as it stands in the page's address; what is blank does not filter.
 *
 * @param q     a number, or words
 * @param from  first day, {@code yyyy-mm-dd}
 * @param until last day
 * @param at    {@link Position} at which the page begins
 */
record SearchForm(String q, String unit, String service, String district, String status, String from, String until, String at) {

    SearchForm {
        q = q == null ? "" : q.strip();
    }

    /** What may be found of it by somebody who sees only so much. */
    CaseFilter filter(StaffAccess.Scope scope, ZoneId zone) {
        Set<String> all = scope.all() ? null : scope.units();
        Set<String> units = !filled(unit) ? all : scope.holds(unit) ? Set.of(unit) : Set.of();
        LocalDate last = day(until);
        return new CaseFilter(text(q), units, text(service), text(district), Stream.of(Status.values()).filter(each -> each.name().equals(status)).findFirst().orElse(null),
                start(day(from), zone), last == null ? null : start(last.plusDays(1), zone));
    }

    Position position() {
        return Position.read(at).orElse(null);
    }

    /** Whether a day was given that is none. */
    boolean hasWrongDay() {
        return filled(from) && day(from) == null || filled(until) && day(until) == null;
    }

    boolean hasFilters() {
        return Stream.of(unit, service, district, status, from, until).anyMatch(SearchForm::filled);
    }

    /** The same question from another position on. */
    String address(String path, Position position) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        String[][] parts = {{"q", q}, {"unit", unit}, {"service", service}, {"district", district}, {"status", status}, {"from", from}, {"until", until},
                {"at", position == null ? null : position.toString()}};
        Stream.of(parts).filter(part -> filled(part[1])).forEach(part -> address.queryParam(part[0], "{" + part[0] + "}"));
        return address.encode().buildAndExpand(Stream.of(parts).filter(part -> filled(part[1])).map(part -> part[1]).toArray()).toUriString();
    }

    /** A year that a calendar shows; the database knows no others either. */
    private static LocalDate day(String text) {
        try {
            LocalDate day = filled(text) ? LocalDate.parse(text.strip()) : null;
            return day == null || day.getYear() < 1900 || day.getYear() > 2999 ? null : day;
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    private static String text(String given) {
        return filled(given) ? given : null;
    }

    private static boolean filled(String given) {
        return given != null && !given.isBlank();
    }
}
