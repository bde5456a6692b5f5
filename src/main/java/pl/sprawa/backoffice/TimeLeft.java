package pl.sprawa.backoffice;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.springframework.stereotype.Component;
import pl.sprawa.city.WorkingCalendar;
import pl.sprawa.city.WorkingCalendars;
import pl.sprawa.request.Ledger;
import pl.sprawa.request.Ledgers;

/** How much time a task still has, in words: in the working time of the calendar by which the case's clock runs. */
@Component
class TimeLeft {

    /** One working day of eight hours. */
    private static final long HOURS_OF_DAY = 8;
    private static final String OFFICE = "office";

    private final WorkingCalendars calendars;
    private final Ledgers ledgers;

    TimeLeft(WorkingCalendars calendars, Ledgers ledgers) {
        this.calendars = calendars;
        this.ledgers = ledgers;
    }

    String until(Instant due, Instant now, String number, Locale language) {
        String name = ledgers.find(number, Ledger.CASE).map(Ledger::calendar).orElse(OFFICE);
        WorkingCalendar calendar = calendars.named(name);
        boolean english = language.getLanguage().equals("en");
        Duration time = due.isBefore(now) ? calendar.between(due, now) : calendar.between(now, due);
        String amount = name.equals(OFFICE) ? working(time, english) : hours(time, english);
        if (due.isBefore(now)) {
            return english ? amount + " overdue" : amount + " po terminie";
        }
        return english ? amount + " left" : "pozostało " + amount;
    }

    private static String working(Duration time, boolean english) {
        long days = time.toHours() / HOURS_OF_DAY;
        if (days == 0) {
            return hours(time, english);
        } else if (english) {
            return days + (days == 1 ? " working day" : " working days");
        } else if (days == 1) {
            return "1 dzień roboczy";
        }
        boolean few = days % 10 >= 2 && days % 10 <= 4 && (days % 100 < 12 || days % 100 > 14);
        return days + (few ? " dni robocze" : " dni roboczych");
    }

    private static String hours(Duration time, boolean english) {
        long minutes = time.toMinutes();
        return minutes < 60 ? minutes + " min" : minutes / 60 + (english ? " h" : " godz.");
    }
}
