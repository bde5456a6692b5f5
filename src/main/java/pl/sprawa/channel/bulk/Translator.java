package pl.sprawa.channel.bulk;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import pl.sprawa.channel.bulk.Mapping.Field;
import pl.sprawa.intake.PastReport;
import pl.sprawa.intake.Report;
import pl.sprawa.request.Channel;

/** Makes a report of a row, by the mapping. */
final class Translator {

    private static final int LONGEST_ID = 180;

    private final Mapping mapping;
    private final Clock clock;

    Translator(Mapping mapping, Clock clock) {
        this.mapping = mapping;
        this.clock = clock;
    }

    /** @param shapes names of the shapes that fitted */
    record Translated(PastReport report, Set<String> shapes) {
    }

    /** @throws Rejected if the row cannot be a report */
    Translated translate(Row row) throws Rejected {
        if (row.fault() != null) {
            throw new Rejected("malformed-row", row.fault());
        }
        Set<String> shapes = new LinkedHashSet<>();
        Map<String, String> columns = columns(row, shapes);
        String id = need(columns, Field.ID);
        if (id.length() > LONGEST_ID) {
            throw new Rejected("id-too-long", "the id has " + id.length() + " characters, " + LONGEST_ID + " are allowed");
        }
        String type = need(columns, Field.TYPE);
        ServiceRule rule = mapping.services().stream().filter(each -> each.takes(type)).findFirst().orElseThrow(() ->
                new Rejected("unknown-type", "no service of the mapping takes the type '" + type + "'"));
        Instant requested = time(Field.REQUESTED, need(columns, Field.REQUESTED));
        if (requested.isAfter(clock.instant())) {
            throw new Rejected("in-the-future", "reported at " + requested + ", which is still to come");
        }
        Report report = new Report(Channel.IMPORT, mapping.source() + ":" + id, null, rule.service(), mapping.text(Field.DESCRIPTION, columns),
                number(Field.LAT, columns), number(Field.LON, columns), mapping.text(Field.ADDRESS, columns), null, null, rule.answers(), null, null);
        return new Translated(new PastReport(report, mapping.inThisCity(), requested, closed(columns, requested),
                mapping.text(Field.NOTES, columns), mapping.source(), id), shapes);
    }

    private Map<String, String> columns(Row row, Set<String> shapes) {
        Map<String, String> columns = row.columns();
        for (Shape shape : mapping.shapes()) {
            if (shape.fits(row.file(), columns)) {
                columns = shape.apply(columns);
                shapes.add(shape.name());
            }
        }
        if (mapping.clean().isEmpty()) {
            return columns;
        }
        Map<String, String> cleaned = new HashMap<>(columns);
        mapping.clean().forEach((column, replacements) -> replacements.forEach((pattern, replacement) ->
                cleaned.computeIfPresent(column, (name, value) -> pattern.matcher(value).replaceAll(replacement))));
        return cleaned;
    }

    /** When the row was settled, {@code null} if it is open. */
    private Instant closed(Map<String, String> columns, Instant requested) throws Rejected {
        String text = mapping.text(Field.CLOSED, columns);
        boolean open = text == null;
        if (!mapping.open().isEmpty()) {
            String status = need(columns, Field.STATUS);
            open = mapping.open().contains(status);
            if (!open && !mapping.closed().contains(status)) {
                throw new Rejected("unknown-status", "the mapping does not say whether '" + status + "' is open or closed");
            }
        }
        if (open) {
            return null;
        }
        if (text == null) {
            throw new Rejected("no-closed", "the row is closed but does not say when");
        }
        Instant closed = time(Field.CLOSED, text);
        if (closed.isBefore(requested)) {
            throw new Rejected("closed-before-requested", "closed at " + text + ", before it was reported");
        }
        return closed;
    }

    private String need(Map<String, String> columns, Field field) throws Rejected {
        String text = mapping.text(field, columns);
        if (text == null) {
            throw new Rejected("no-" + field.key(), "no " + field.key() + " in " + mapping.fields().get(field).columns());
        }
        return text;
    }

    private Instant time(Field field, String text) throws Rejected {
        return mapping.times().read(text).orElseThrow(() ->
                new Rejected("bad-" + field.key(), "'" + text + "' fits none of the mapping's time formats"));
    }

    private Double number(Field field, Map<String, String> columns) throws Rejected {
        String text = mapping.text(field, columns);
        try {
            return text == null ? null : Double.valueOf(text.replace(',', '.'));
        } catch (NumberFormatException e) {
            throw new Rejected("bad-" + field.key(), "'" + text + "' is no number");
        }
    }

    /** The reports of two rows with the same id as one: what the second adds to the outcome is kept. */
    static PastReport join(PastReport first, PastReport second) {
        Set<String> notes = new LinkedHashSet<>();
        for (PastReport each : List.of(first, second)) {
            if (each.notes() != null) {
                notes.addAll(List.of(each.notes().split("; ")));
            }
        }
        return new PastReport(first.report(), first.inThisCity(), first.requestedAt(), first.closedAt(),
                notes.isEmpty() ? null : String.join("; ", notes), first.source(), first.oldNumber());
    }
}
