package pl.sprawa.reporting;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import org.springframework.stereotype.Component;
import pl.sprawa.city.City;

/** The moments that reports divide time by: now, the end of the city's day, of the third day after it, and the beginnings of its weeks. */
@Component
public class Horizon {

    private static final int DAYS_SOON = 3;

    private final Clock clock;
    private final ZoneId zone;

    Horizon(Clock clock, City city) {
        this.clock = clock;
        this.zone = city.zone();
    }

    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Midnight after today. */
    public Instant tonight() {
        return midnightAfter(0);
    }

    /** Midnight after the third day from today: until then a case is due soon. */
    public Instant soon() {
        return midnightAfter(DAYS_SOON);
    }

    LocalDate monday() {
        return today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    Instant begins(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** Midnight after the Sunday of this week. */
    public Instant sunday() {
        return begins(monday().plusWeeks(1));
    }

    /** The values {@code now}, {@code tonight}, {@code soon} and {@code sunday} of a statement. */
    void bind(Map<String, Object> values) {
        values.put("now", column(now()));
        values.put("tonight", column(tonight()));
        values.put("soon", column(soon()));
        values.put("sunday", column(sunday()));
    }

    static OffsetDateTime column(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private Instant midnightAfter(int days) {
        return begins(today().plusDays(days + 1L));
    }

    private LocalDate today() {
        return now().atZone(zone).toLocalDate();
    }
}
