package pl.sprawa.casework;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import pl.sprawa.city.WorkingCalendar;
import pl.sprawa.city.WorkingCalendars;
import pl.sprawa.request.Ledger;

/**
 * When a clock rings: budget of working time plus ledger of suspensions, never a stored date. While the clock stands still,
 * the dates assume that the suspension lasts to its latest end; they are computed again when it ends.
 */
@Component
class DueDates {

    /** Rungs of the escalation ladder: head of the unit, coordinator, city auditor. */
    static final int RUNGS = 3;

    private final WorkingCalendars calendars;

    DueDates(WorkingCalendars calendars) {
        this.calendars = calendars;
    }

    /** By when the unit must have begun. */
    Instant respondBy(Ledger ledger) {
        return after(ledger, ledger.response());
    }

    /** By when the matter must be settled. */
    Instant dueAt(Ledger ledger) {
        return after(ledger, ledger.resolution());
    }

    /** When a rung of the ladder is due: the first at the deadline, each further one half a budget later, so that danger climbs fast. */
    Instant rungAt(Ledger ledger, int rung) {
        return after(ledger, ledger.resolution().plus(ledger.resolution().dividedBy(2).multipliedBy(rung - 1L)));
    }

    /** The highest rung whose time has come; 0 before the deadline. */
    int rungReached(Ledger ledger, Instant now) {
        int rung = 0;
        while (rung < RUNGS && !rungAt(ledger, rung + 1).isAfter(now)) {
            rung++;
        }
        return rung;
    }

    /** When so much working time has run from a moment on. */
    Instant after(Instant moment, Duration budget, String calendar) {
        return calendars.named(calendar).add(moment, budget);
    }

    private Instant after(Ledger ledger, Duration budget) {
        WorkingCalendar calendar = calendars.named(ledger.calendar());
        Instant from = ledger.startedAt();
        Duration left = budget;
        for (Ledger.Suspension spell : ledger.suspensions()) {
            if (!spell.until().isAfter(from)) {
                continue;
            }
            Duration run = calendar.between(from, spell.from());
            if (run.compareTo(left) >= 0) {
                break;
            }
            left = left.minus(run);
            from = spell.until();
        }
        return calendar.add(from, left);
    }
}
