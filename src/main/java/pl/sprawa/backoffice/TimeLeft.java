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
        Duration time = due.isBefore(now) ? calendar.between(due, now) : calendar.between(now, due);
        return DeskWords.text(language, due.isBefore(now) ? "time.late" : "time.left", amount(time, name.equals(OFFICE), language));
    }

    private static String amount(Duration time, boolean office, Locale language) {
        long days = time.toHours() / HOURS_OF_DAY;
        if (office && days > 0) {
            return DeskWords.counted(language, "time.days", days);
        }
        return time.toMinutes() < 60 ? DeskWords.text(language, "time.minutes", time.toMinutes()) : DeskWords.text(language, "time.hours", time.toHours());
    }
}
