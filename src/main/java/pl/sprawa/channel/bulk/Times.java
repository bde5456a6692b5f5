package pl.sprawa.channel.bulk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads times as people and machines wrote them. A local time that occurs twice when summer time ends is taken for the first
 * of the two, one that never was when it begins for an hour later. A date alone is its midnight.
 */
final class Times {

    /** Not a pattern: milliseconds since 1970. */
    static final String EPOCH_MILLIS = "epoch-millis";

    private final ZoneId zone;
    private final boolean millis;
    private final List<DateTimeFormatter> formats;

    /** @throws IllegalArgumentException if a pattern is none */
    Times(ZoneId zone, Locale locale, List<String> patterns) {
        this.zone = zone;
        millis = patterns.contains(EPOCH_MILLIS);
        formats = patterns.stream().filter(pattern -> !pattern.equals(EPOCH_MILLIS))
                .map(pattern -> new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern).toFormatter(locale)).toList();
    }

    /** Empty if it fits none of the formats. */
    Optional<Instant> read(String text) {
        if (millis && text.matches("\\d{11,14}")) {
            return Optional.of(Instant.ofEpochMilli(Long.parseLong(text)));
        }
        return formats.stream().map(format -> read(text, format)).flatMap(Optional::stream).findFirst();
    }

    private Optional<Instant> read(String text, DateTimeFormatter format) {
        try {
            TemporalAccessor parsed = format.parseBest(text, ZonedDateTime::from, LocalDateTime::from, LocalDate::from);
            if (parsed instanceof ZonedDateTime zoned) {
                return Optional.of(zoned.toInstant());
            }
            LocalDate date = parsed.query(TemporalQueries.localDate());
            LocalDateTime local = parsed instanceof LocalDateTime time ? time : date.atStartOfDay();
            return Optional.of(local.atZone(zone).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
