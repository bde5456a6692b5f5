package pl.sprawa.casework;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.sprawa.city.City;
import pl.sprawa.engine.SystemAccess;
import pl.sprawa.request.Escalations;
import pl.sprawa.request.Ledger;
import pl.sprawa.request.Ledgers;
import pl.sprawa.request.Request;
import pl.sprawa.request.Requests;
import pl.sprawa.request.Status;

/** What people may ask and do about the clock of a case. */
@Service
@Transactional
public class Deadlines {

    /** What lies beyond is a slip of the finger, which the resident would be told. */
    private static final Period FURTHEST = Period.ofYears(5);

    private final Requests requests;
    private final Ledgers ledgers;
    private final Escalations escalations;
    private final DueDates dueDates;
    private final Timers timers;
    private final Journal journal;
    private final Notices notices;
    private final SystemAccess engine;
    private final City city;
    private final Clock clock;

    Deadlines(Requests requests, Ledgers ledgers, Escalations escalations, DueDates dueDates, Timers timers, Journal journal, Notices notices,
              SystemAccess engine, City city, Clock clock) {
        this.requests = requests;
        this.ledgers = ledgers;
        this.escalations = escalations;
        this.dueDates = dueDates;
        this.timers = timers;
        this.journal = journal;
        this.notices = notices;
        this.engine = engine;
        this.city = city;
        this.clock = clock;
    }

    /** Working time of the clock's budget that has run until a moment. */
    public Duration used(Ledger ledger, Instant until) {
        return dueDates.used(ledger, until);
    }

    /**
     * Promises another, later day: the clock's budget grows by the working time until the end of that day, so that every later
     * computation (a suspension, a new calendar) respects it. The reporter is told; whatever rung of the escalation ladder waits for an answer has
     * it herewith.
     *
     * @param reason read by the reporter and the public: no personal data
     * @return the new deadline
     * @throws CaseConflict if the case is closed, or the day does not come after today and the present deadline, is years away, or nobody works on it
     */
    public Instant prolong(String number, LocalDate day, String reason) {
        Request request = requests.get(number);
        Ledger ledger = ledgers.find(number, Ledger.CASE).orElse(null);
        if (request.status() != Status.OPEN || ledger == null) {
            throw new CaseConflict(Hint.of("prolong.closed", number));
        }
        Instant before = dueDates.dueAt(ledger);
        if (day.isAfter(clock.instant().atZone(city.zone()).toLocalDate().plus(FURTHEST))) {
            throw new CaseConflict(Hint.of("prolong.far", FURTHEST.getYears()));
        }
        Instant evening = day.atTime(23, 59).atZone(city.zone()).toInstant();
        Duration extra = dueDates.used(ledger, evening).minus(ledger.budget());
        if (evening.isBefore(clock.instant()) || extra.isNegative() || extra.isZero()) {
            throw new CaseConflict(Hint.of("prolong.earlier", notices.when(before)));
        }
        ledgers.extend(number, Ledger.CASE, extra, reason, engine.actor());
        Instant after = dueDates.dueAt(ledgers.find(number, Ledger.CASE).orElseThrow());
        if (!after.atZone(city.zone()).toLocalDate().equals(day)) {
            throw new CaseConflict(Hint.of("prolong.dayOff", notices.day(day)));
        }
        timers.move(number, Ledger.CASE);
        escalations.answer(number, DueDates.RUNGS, after, reason, engine.actor());
        Map<String, String> told = Map.of("formerDue", notices.when(before), "newDue", notices.when(after), "reason", reason);
        journal.tell(number, "prolonged", told);
        notices.tellResident(number, "deadline-moved", String.valueOf(after.getEpochSecond()), told);
        return after;
    }
}
