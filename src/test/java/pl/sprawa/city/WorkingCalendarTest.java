package pl.sprawa.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Arithmetic in working time against a computation minute by minute, around every kind of awkward day. */
class WorkingCalendarTest {

    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

    enum Kind {
        OFFICE("mon-fri", "08:00-16:00", false), LUNCH("mon-sat", "07:30-12:00, 12:45-15:15", false), ALWAYS("mon-sun", "00:00-24:00", true),
        NIGHT("mon-sun", "00:00-05:00, 22:00-24:00", false), CHANGE_OF_CLOCK("mon-sun", "02:15-02:45", true), SUNDAY("sun", "00:00-24:00", true);

        final WorkingCalendar calendar;
        final NaiveCalendar naive;

        Kind(String days, String hours, boolean openOnHolidays) {
            int first = "mon,tue,wed,thu,fri,sat,sun".indexOf(days.substring(0, 3)) / 4 + 1;
            int last = "mon,tue,wed,thu,fri,sat,sun".indexOf(days.substring(days.length() - 3)) / 4 + 1;
            List<Hours> spells = Hours.parse(hours).orElseThrow();
            Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
            for (int day = first; day <= last; day++) {
                week.put(DayOfWeek.of(day), spells);
            }
            calendar = new WorkingCalendar(WARSAW, week, new DaysOff(openOnHolidays ? null : "pl", List.of()));
            naive = new NaiveCalendar(WARSAW, openOnHolidays, (day, minute) -> day.getValue() >= first && day.getValue() <= last
                    && spells.stream().anyMatch(spell -> minute * 60 >= spell.from() && minute * 60 < spell.to()));
        }
    }

    /** Clocks forward and back, turns of the year, Easter, Corpus Christi, 24 December as a working day and as a holiday, a leap day. */
    private static final List<String> AWKWARD = List.of("2024-03-31", "2024-10-27", "2025-03-30", "2025-10-26", "2026-03-29", "2024-12-31", "2025-12-31",
            "2025-04-20", "2026-04-05", "2025-06-19", "2026-06-04", "2024-12-24", "2025-12-24", "2024-02-29", "2025-11-11");

    @ParameterizedTest
    @EnumSource
    void agreesWithTheClockOnTheWall(Kind kind) {
        Random random = new Random(kind.ordinal());
        for (String day : AWKWARD) {
            Instant around = LocalDate.parse(day).atStartOfDay(WARSAW).toInstant();
            for (int i = 0; i < 12; i++) {
                Instant from = around.plusSeconds(60L * (random.nextInt(8 * 1440) - 6 * 1440));
                Instant to = from.plusSeconds(60L * random.nextInt(12 * 1440));
                Duration budget = Duration.ofMinutes(1 + random.nextInt(kind == Kind.CHANGE_OF_CLOCK ? 120 : 2000));
                assertThat(kind.calendar.between(from, to)).as("from %s to %s", from, to).isEqualTo(kind.naive.between(from, to));
                assertThat(kind.calendar.add(from, budget)).as("%s from %s", budget, from).isEqualTo(kind.naive.add(from, budget));
                assertThat(kind.calendar.isOpen(from)).as("open at %s", from).isEqualTo(kind.naive.isOpen(from));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void addingAndMeasuringAreInverse(Kind kind) {
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            Instant start = Instant.parse("2019-01-01T00:00:00Z").plusNanos((long) (random.nextDouble() * 12 * 365 * 86_400e9));
            Duration first = Duration.ofNanos((long) (random.nextDouble() * 400 * 3600e9));
            Duration second = Duration.ofNanos((long) (random.nextDouble() * 400 * 3600e9));
            Instant end = kind.calendar.add(start, first);
            assertThat(kind.calendar.between(start, end)).as("%s from %s", first, start).isEqualTo(first);
            assertThat(kind.calendar.add(end, second)).isEqualTo(kind.calendar.add(start, first.plus(second)));
            assertThat(kind.calendar.between(start, end.minusNanos(1))).as("no earlier moment would do").isLessThan(first);
        }
    }

    @ParameterizedTest
    @CsvSource({
            "2025-03-28T15:00, 120,  2025-03-31T09:00, over the weekend when clocks go forward",
            "2025-12-23T15:00, 120,  2025-12-29T09:00, 24 December is a holiday since 2025",
            "2024-12-23T15:00, 120,  2024-12-24T09:00, 24 December was a working day in 2024",
            "2025-04-18T15:30, 60,   2025-04-22T08:30, over Easter Monday",
            "2025-06-18T15:30, 60,   2025-06-20T08:30, over Corpus Christi",
            "2025-12-31T15:30, 60,   2026-01-02T08:30, over New Year",
            "2025-05-12T06:00, 480,  2025-05-12T16:00, a day's budget ends at closing time",
            "2025-05-12T16:00, 1,    2025-05-13T08:01, a start at closing time counts from the next opening",
            "2025-05-10T12:00, 2400, 2025-05-16T16:00, a week's budget from a Saturday"})
    void countsOfficeHours(String start, long minutes, String end, String what) {
        assertThat(Kind.OFFICE.calendar.add(local(start), Duration.ofMinutes(minutes))).as(what).isEqualTo(local(end));
    }

    @Test
    void nightsAtTheChangeOfClocksAreShorterAndLonger() {
        assertThat(Kind.ALWAYS.calendar.between(local("2025-03-30T00:00"), local("2025-03-31T00:00"))).isEqualTo(Duration.ofHours(23));
        assertThat(Kind.ALWAYS.calendar.between(local("2025-10-26T00:00"), local("2025-10-27T00:00"))).isEqualTo(Duration.ofHours(25));
        assertThat(Kind.CHANGE_OF_CLOCK.calendar.between(local("2025-03-30T00:00"), local("2025-03-31T00:00"))).isZero();
        assertThat(Kind.CHANGE_OF_CLOCK.calendar.between(local("2025-10-26T00:00"), local("2025-10-27T00:00"))).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void holidaysAreThoseOfTheCountry() {
        for (LocalDate day = LocalDate.of(2020, 1, 1); day.getYear() < 2036; day = day.plusDays(1)) {
            boolean weekday = day.getDayOfWeek().getValue() <= 5;
            assertThat(Kind.OFFICE.calendar.isWorkingDay(day)).as(day.toString()).isEqualTo(weekday && !NaiveCalendar.isHoliday(day));
        }
    }

    @Test
    void edges() {
        Instant sunday = local("2025-05-11T12:00");
        assertThat(Kind.OFFICE.calendar.add(sunday, Duration.ZERO)).isEqualTo(sunday);
        assertThat(Kind.OFFICE.calendar.between(sunday, sunday.minusSeconds(90_000))).isZero();
        assertThat(Kind.OFFICE.calendar.isOpen(local("2025-05-12T08:00"))).isTrue();
        assertThat(Kind.OFFICE.calendar.isOpen(local("2025-05-12T16:00"))).isFalse();
        assertThatThrownBy(() -> Kind.OFFICE.calendar.add(sunday, Duration.ofSeconds(-1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Kind.OFFICE.calendar.add(sunday, Duration.ofDays(1_000_000))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WorkingCalendar(WARSAW, Map.of(), new DaysOff("pl", List.of()))).isInstanceOf(IllegalArgumentException.class);
    }

    /** A recalculation of all open deadlines must not take minutes: years of budget cost no more than days. */
    @Test
    void longBudgetsAreFast() {
        Instant start = local("2025-01-02T09:00");
        Kind.OFFICE.calendar.add(start, Duration.ofHours(8 * 250 * 20));
        long before = System.nanoTime();
        for (int i = 0; i < 20_000; i++) {
            Kind.OFFICE.calendar.add(start.plusSeconds(i), Duration.ofHours(8 * 250 * 20));
        }
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
    }

    private static Instant local(String time) {
        return LocalDateTime.parse(time).atZone(WARSAW).toInstant();
    }
}
