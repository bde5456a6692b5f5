package pl.sprawa.backoffice;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;
import pl.sprawa.city.City;
import pl.sprawa.city.WorkingCalendar;
import pl.sprawa.city.WorkingCalendars;

/** Moments and spells as people say them: "2 working days left, until Friday 14:00". */
@Component
class DeadlineWords {

    static final String OFFICE = "office";
    /** One working day of eight hours. */
    private static final long HOURS_OF_DAY = 8;
    private static final long HOURS_OF_WATCH = 3;
    /** A weekday alone is understood for so many days. */
    private static final int NEAR = 6;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final WorkingCalendars calendars;
    private final City city;
    private final Clock clock;

    DeadlineWords(WorkingCalendars calendars, City city, Clock clock) {
        this.calendars = calendars;
        this.city = city;
        this.clock = clock;
    }

    /** @param calendar by which the clock runs */
    String deadline(Instant due, String calendar, Locale language) {
        Instant now = clock.instant();
        boolean late = due.isBefore(now);
        WorkingCalendar open = calendars.named(calendar);
        Duration time = late ? open.between(due, now) : open.between(now, due);
        return amount(late ? "late" : "left", time, calendar, language) + ", " + DeskWords.text(language, late ? "phrase.since" : "phrase.until", day(due, language));
    }

    /** "2 working days" of a calendar of office hours, else hours and minutes; as it is said in a text with that prefix. */
    String amount(String prefix, Duration time, String calendar, Locale language) {
        long days = time.toHours() / HOURS_OF_DAY;
        if (calendar.equals(OFFICE) && days > 0) {
            return DeskWords.counted(language, prefix + ".days", days);
        }
        return time.toMinutes() < 60 ? DeskWords.counted(language, prefix + ".minutes", time.toMinutes())
                : DeskWords.counted(language, prefix + ".hours", time.toHours());
    }

    /** Working time of the ledger, exact: "12 h 30 min". */
    static String exact(Duration time) {
        long minutes = Math.abs(time.toMinutes());
        String hours = minutes >= 60 ? minutes / 60 + " h" : "";
        String rest = minutes % 60 > 0 || minutes == 0 ? minutes % 60 + " min" : "";
        return (hours + " " + rest).strip();
    }

    /** "Friday 14:00" of the days around, else "Friday 27 November, 14:00". In Polish as it stands after "do" and "od". */
    private String day(Instant at, Locale language) {
        ZonedDateTime local = at.atZone(city.zone());
        LocalDate today = clock.instant().atZone(city.zone()).toLocalDate();
        LocalDate day = local.toLocalDate();
        String weekday = weekday(local.getDayOfWeek(), language);
        if (day.equals(today)) {
            return DeskWords.text(language, "phrase.today", TIME.format(local));
        }
        boolean near = day.isAfter(today.minusDays(NEAR)) && day.isBefore(today.plusDays(NEAR));
        return near ? weekday + " " + TIME.format(local)
                : weekday + " " + DateTimeFormatter.ofPattern(day.getYear() == today.getYear() ? "d MMMM" : "d MMMM yyyy", language).format(local) + ", " + TIME.format(local);
    }

    private static String weekday(DayOfWeek day, Locale language) {
        return DeskWords.text(language, "weekday." + day.getValue());
    }

    /** Whether less than a working day is left, or so many hours of a clock that never rests. */
    boolean soon(Instant due, String calendar) {
        Instant now = clock.instant();
        return !late(due) && calendars.named(calendar).between(now, due).compareTo(Duration.ofHours(calendar.equals(OFFICE) ? HOURS_OF_DAY : HOURS_OF_WATCH)) <= 0;
    }

    boolean late(Instant due) {
        return due.isBefore(clock.instant());
    }

    String when(Instant at) {
        return DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm").format(at.atZone(city.zone()));
    }

    String date(Instant at) {
        return date(at.atZone(city.zone()).toLocalDate());
    }

    String date(LocalDate day) {
        return DateTimeFormatter.ofPattern("dd.MM.yyyy").format(day);
    }
}
