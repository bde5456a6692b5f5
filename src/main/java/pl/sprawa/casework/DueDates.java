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

    /** By when the first unit must have begun, counted from the report. */
    Instant respondBy(Ledger ledger) {
        return after(ledger, ledger.response());
    }

    /** By when the matter must be settled. */
    Instant dueAt(Ledger ledger) {
        return after(ledger, ledger.budget());
    }

    /**
     * By when a step must be done that was given to its unit at some moment.
     *
     * @param within the step's own working time, ISO 8601, or {@code null}: then it has as long as the case, and never longer.
     *               A step that was given when the case was overdue already has its own time all the same. It runs on while the
     *               resident is asked by another unit: an open manhole is made safe whoever owns it. When its own unit asks, the
     *               step begins anew with the answer
     * @param piece  whether it is a piece of work, which keeps its time through questions of its own: the time stands still with the clock
     */
    Instant stepDueAt(Ledger ledger, String within, Instant given, boolean piece) {
        Instant settled = dueAt(ledger);
        if (within == null) {
            return settled;
        }
        Duration own = Duration.parse(within);
        Instant done = piece ? after(ledger, given, own) : after(given, own, ledger.calendar());
        return done.isBefore(settled) || !settled.isAfter(given) ? done : settled;
    }

    /**
     * By when somebody of the unit must have taken a step that was given to it at some moment: within the time for a response, or sooner if the
     * step itself must be done sooner. That of a step with a limit of its own runs on as its limit does.
     */
    Instant takenBy(Ledger ledger, String within, Instant given) {
        if (within == null) {
            return after(ledger, given, ledger.response());
        }
        Duration done = Duration.parse(within);
        return after(given, done.compareTo(ledger.response()) < 0 ? done : ledger.response(), ledger.calendar());
    }

    /** When a rung of the ladder is due: the first at the deadline, each further one half a budget later, so that danger climbs fast. */
    Instant rungAt(Ledger ledger, int rung) {
        return after(ledger, ledger.budget().plus(ledger.resolution().dividedBy(2).multipliedBy(rung - 1L)));
    }

    /** The highest rung whose time has come; 0 before the deadline. */
    int rungReached(Ledger ledger, Instant now) {
        int rung = 0;
        while (rung < RUNGS && !rungAt(ledger, rung + 1).isAfter(now)) {
            rung++;
        }
        return rung;
    }

    /** Working time that has run until a moment: the suspensions' time is not counted, neither that of one which still runs. */
    Duration used(Ledger ledger, Instant until) {
        WorkingCalendar calendar = calendars.named(ledger.calendar());
        Duration used = Duration.ZERO;
        Instant from = ledger.startedAt();
        for (Ledger.Suspension spell : ledger.suspensions()) {
            if (spell.from().isBefore(until) && spell.until().isAfter(from)) {
                used = used.plus(calendar.between(from, spell.from()));
                from = spell.until();
            }
        }
        return used.plus(calendar.between(from, until));
    }

    /** When so much working time has run from a moment on. */
    Instant after(Instant moment, Duration budget, String calendar) {
        return calendars.named(calendar).add(moment, budget);
    }

    private Instant after(Ledger ledger, Duration budget) {
        return after(ledger, ledger.startedAt(), budget);
    }

    private Instant after(Ledger ledger, Instant start, Duration budget) {
        WorkingCalendar calendar = calendars.named(ledger.calendar());
        Instant from = start;
        Duration left = budget;
        for (Ledger.Suspension spell : ledger.suspensions()) {
            if (!spell.until().isAfter(from)) {
                continue;
            }
            Duration run = spell.from().isAfter(from) ? calendar.between(from, spell.from()) : Duration.ZERO;
            if (run.compareTo(left) >= 0) {
                break;
            }
            left = left.minus(run);
            from = spell.until();
        }
        return calendar.add(from, left);
    }
}
