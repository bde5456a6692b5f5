package pl.sprawa.casework;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.util.function.Predicate;

/** How the Code of Administrative Procedure (KPA, art. 57) counts terms. */
final class LegalTerm {

    /** Working days before the end at which the unit is told to settle the matter or to name a new term. */
    private static final int NOTICE = 3;

    private final Predicate<LocalDate> holiday;

    /** @param holiday whether a day is a statutory day off; Saturdays and Sundays need not be told */
    LegalTerm(Predicate<LocalDate> holiday) {
        this.holiday = holiday;
    }

    /**
     * The last day of a term. The day of the event is not counted (§ 1); months end on the day with the same date, or on the
     * last day of a month that has none (§ 3); an end on a statutory day off or a Saturday moves to the next day that is
     * neither (§ 4).
     */
    LocalDate end(LocalDate event, Period term) {
        LocalDate end = event.plus(term);
        while (off(end)) {
            end = end.plusDays(1);
        }
        return end;
    }

    /** The third working day before the last one. */
    LocalDate noticeDay(LocalDate end) {
        LocalDate day = end;
        for (int left = NOTICE; left > 0; left -= off(day) ? 0 : 1) {
            day = day.minusDays(1);
        }
        return day;
    }

    private boolean off(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY || holiday.test(day);
    }
}
