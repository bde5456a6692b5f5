package pl.sprawa.bench.year;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * The independent calculation: which minutes of two years are open, from a list of holidays written by hand, and a deadline
 * counted minute by minute. Shares no code with the product.
 */
final class NaiveYear {

    static final Instant BEGIN = Instant.parse("2025-12-31T23:00:00Z");
    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
    private static final int MINUTES = 2 * 366 * 24 * 60;
    private static final Set<String> HOLIDAYS = Set.of(
            "2026-01-01", "2026-01-06", "2026-04-05", "2026-04-06", "2026-05-01", "2026-05-03", "2026-05-24", "2026-06-04", "2026-08-15",
            "2026-11-01", "2026-11-11", "2026-12-24", "2026-12-25", "2026-12-26",
            "2027-01-01", "2027-01-06", "2027-03-28", "2027-03-29", "2027-05-01", "2027-05-03", "2027-05-16", "2027-05-27", "2027-08-15",
            "2027-11-01", "2027-11-11", "2027-12-24", "2027-12-25", "2027-12-26");

    private final BitSet office = new BitSet(MINUTES);

    NaiveYear(Set<LocalDate> daysOff) {
        for (int minute = 0; minute < MINUTES; minute++) {
            ZonedDateTime local = BEGIN.plusSeconds(60L * minute).atZone(WARSAW);
            boolean weekday = local.getDayOfWeek().getValue() <= 5;
            boolean hours = !local.toLocalTime().isBefore(LocalTime.of(8, 0)) && local.toLocalTime().isBefore(LocalTime.of(16, 0));
            office.set(minute, weekday && hours && !HOLIDAYS.contains(local.toLocalDate().toString()) && !daysOff.contains(local.toLocalDate()));
        }
    }

    /** The moment at which so many open, not suspended minutes have passed since the start. */
    Instant after(Instant start, long minutes, String calendar, List<Instant[]> suspensions) {
        int now = minute(start);
        for (long left = minutes; left > 0; now++) {
            if ((calendar.equals("always") || office.get(now)) && !suspended(now, suspensions)) {
                left--;
            }
        }
        return BEGIN.plusSeconds(60L * now);
    }

    private static boolean suspended(int minute, List<Instant[]> suspensions) {
        for (Instant[] spell : suspensions) {
            if (minute >= minute(spell[0]) && minute < minute(spell[1])) {
                return true;
            }
        }
        return false;
    }

    private static int minute(Instant instant) {
        return (int) ((instant.getEpochSecond() - BEGIN.getEpochSecond()) / 60);
    }
}
