package pl.sprawa.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.sprawa.engine.SystemAccess;
import pl.sprawa.request.Escalation;
import pl.sprawa.request.Escalations;

/**
 * What is answered by those whom a rung of the escalation ladder told that a case is late. A new date moves the rungs above, because they
 * are counted from the deadline; that the date stands moves nothing.
 */
@Service
@Transactional
public class Ladder {

    private final Escalations escalations;
    private final Deadlines deadlines;
    private final Notices notices;
    private final Journal journal;
    private final SystemAccess engine;

    Ladder(Escalations escalations, Deadlines deadlines, Notices notices, Journal journal, SystemAccess engine) {
        this.escalations = escalations;
        this.deadlines = deadlines;
        this.notices = notices;
        this.journal = journal;
        this.engine = engine;
    }

    /**
     * Promises another day, as {@link Deadlines#prolong} does: the resident is told.
     *
     * @param reason read by the reporter and the public: no personal data
     * @return the new deadline
     * @throws CaseConflict if the rung does not wait for an answer, or the day cannot be promised
     */
    public Instant promise(String number, int rung, LocalDate day, String reason) {
        demandWaiting(number, rung);
        Instant newDue = deadlines.prolong(number, day, reason);
        journal.note(number, "rung-promised", Map.of("rung", rung, "newDue", notices.when(newDue), "reason", reason));
        return newDue;
    }

    /**
     * Takes note that the date stands.
     *
     * @param reason for staff only
     * @throws CaseConflict if the rung does not wait for an answer
     */
    public void stands(String number, int rung, String reason) {
        demandWaiting(number, rung);
        escalations.answer(number, rung, null, reason, engine.actor());
        journal.note(number, "rung-stands", Map.of("rung", rung, "reason", reason));
    }

    private void demandWaiting(String number, int rung) {
        Escalation told = escalations.latest(number, rung).orElseThrow(() -> new CaseConflict(Hint.of("rung.none", number, rung)));
        if (!told.waiting()) {
            throw new CaseConflict(Hint.of("rung.over", rung));
        }
    }
}
