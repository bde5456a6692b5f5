package pl.sprawa.city;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Set;
import java.util.function.BiPredicate;

/** Working time the slow and obvious way: looks at the clock on the wall each minute. Knows its holidays by itself. */
class NaiveCalendar {

    private static final Set<MonthDay> FIXED = Set.of(MonthDay.of(1, 1), MonthDay.of(1, 6), MonthDay.of(5, 1), MonthDay.of(5, 3), MonthDay.of(8, 15),
            MonthDay.of(11, 1), MonthDay.of(11, 11), MonthDay.of(12, 25), MonthDay.of(12, 26));

    private final ZoneId zone;
    private final boolean openOnHolidays;
    private final BiPredicate<DayOfWeek, Integer> hours;

    /** @param hours whether it is open on a day of the week in a minute of the day */
    NaiveCalendar(ZoneId zone, boolean openOnHolidays, BiPredicate<DayOfWeek, Integer> hours) {
        this.zone = zone;
        this.openOnHolidays = openOnHolidays;
        this.hours = hours;
    }

    boolean isOpen(Instant at) {
        LocalDateTime wall = at.atZone(zone).toLocalDateTime();
        return (openOnHolidays || !isHoliday(wall.toLocalDate())) && hours.test(wall.getDayOfWeek(), wall.getHour() * 60 + wall.getMinute());
    }

    Duration between(Instant from, Instant to) {
        long minutes = 0;
        for (Instant at = from; at.isBefore(to); at = at.plusSeconds(60)) {
            minutes += isOpen(at) ? 1 : 0;
        }
        return Duration.ofMinutes(minutes);
    }

    Instant add(Instant start, Duration working) {
        Instant at = start;
        for (long left = working.toMinutes(); left > 0; at = at.plusSeconds(60)) {
            left -= isOpen(at) ? 1 : 0;
        }
        return at;
    }

    static boolean isHoliday(LocalDate day) {
        LocalDate easter = easter(day.getYear());
        return FIXED.contains(MonthDay.from(day)) || MonthDay.from(day).equals(MonthDay.of(Month.DECEMBER, 24)) && day.getYear() >= 2025
                || day.equals(easter) || day.equals(easter.plusDays(1)) || day.equals(easter.plusDays(49)) || day.equals(easter.plusDays(60));
    }

    /** The algorithm of Meeus, Jones and Butcher. */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return LocalDate.of(year, f / 31, f % 31 + 1);
    }
}
