package pl.sprawa.city;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Opening hours and holidays; arithmetic in working time, exact to the second, aware of daylight saving. Immutable. */
public class WorkingCalendar {

    /** No budget of a city runs longer; it keeps a mistaken one from running through millennia. */
    private static final int YEARS = 200;

    private final ZoneId zone;
    private final Map<DayOfWeek, List<Hours>> week;
    private final DaysOff daysOff;
    private final Map<Integer, OpenYear> years = new ConcurrentHashMap<>();

    WorkingCalendar(ZoneId zone, Map<DayOfWeek, List<Hours>> week, DaysOff daysOff) {
        if (week.values().stream().allMatch(List::isEmpty)) {
            throw new IllegalArgumentException("A calendar that is never open can hold no deadline: give it opening hours");
        }
        this.zone = zone;
        this.week = Map.copyOf(week);
        this.daysOff = daysOff;
    }

    /**
     * The moment at which {@code workingTime} has passed since {@code start}; a start outside hours counts from the next
     * opening. It is the earliest such moment: a budget used up at closing time ends at closing time, and after no time
     * at all it is still {@code start}.
     *
     * @throws IllegalArgumentException if the working time is negative or takes more than 200 years
     */
    public Instant add(Instant start, Duration workingTime) {
        if (workingTime.isNegative()) {
            throw new IllegalArgumentException("Working time cannot be negative: " + workingTime);
        }
        if (workingTime.isZero()) {
            return start;
        }
        int first = year(start);
        // Target: working time since the year began. Fractions of a second only count while the calendar is open.
        Duration target = passed(first, start).plus(workingTime);
        for (int year = first; year < first + YEARS; year++) {
            Duration total = Duration.ofSeconds(open(year).total());
            if (target.compareTo(total) <= 0) {
                int nanos = target.getNano();
                long whole = target.getSeconds() + (nanos > 0 ? 1 : 0);
                return Instant.ofEpochSecond(open(year).secondAfter(whole)).minusNanos(nanos > 0 ? 1_000_000_000L - nanos : 0);
            }
            target = target.minus(total);
        }
        throw new IllegalArgumentException("Working time of " + workingTime + " takes more than " + YEARS + " years");
    }

    /** Working time between two moments; zero if {@code to} is not after {@code from}. */
    public Duration between(Instant from, Instant to) {
        if (!to.isAfter(from)) {
            return Duration.ZERO;
        }
        int first = year(from);
        int last = year(to);
        if (last - first > YEARS) {
            throw new IllegalArgumentException("There are more than " + YEARS + " years between " + from + " and " + to);
        }
        Duration sum = passed(last, to).minus(passed(first, from));
        for (int year = first; year < last; year++) {
            sum = sum.plusSeconds(open(year).total());
        }
        return sum;
    }

    public boolean isOpen(Instant at) {
        return open(year(at)).isOpen(at.getEpochSecond());
    }

    /** A day with opening hours that is no day off. */
    public boolean isWorkingDay(LocalDate day) {
        return !week.getOrDefault(day.getDayOfWeek(), List.of()).isEmpty() && !open(day.getYear()).isDayOff(day);
    }

    /** Whether the law makes the day free, not only the city; a calendar that is open on holidays knows none. */
    public boolean isPublicHoliday(LocalDate day) {
        return daysOff.publicHolidays(day.getYear()).contains(day);
    }

    /** Working time of the year that has passed at a moment in it. */
    private Duration passed(int year, Instant at) {
        OpenYear open = open(year);
        return Duration.ofSeconds(open.passed(at.getEpochSecond()), open.isOpen(at.getEpochSecond()) ? at.getNano() : 0);
    }

    private int year(Instant at) {
        return at.atZone(zone).getYear();
    }

    OpenYear open(int year) {
        return years.computeIfAbsent(year, y -> new OpenYear(y, zone, week, daysOff.in(y)));
    }
}
