package pl.sprawa.casework;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pl.sprawa.request.Ledger;
import pl.sprawa.request.Ledgers;

/**
 * Lets a clock run again whose question nobody waits for any more: another service was meant, or the model moved the work on (a timer, an
 * event) while the resident was asked. Else such a case would seem to have the whole time for an answer on top of its own.
 */
@Component
class DroppedQuestions {

    private static final Logger LOG = LoggerFactory.getLogger(DroppedQuestions.class);

    private final Ledgers ledgers;
    private final Awaited awaited;
    private final ResumeClock clocks;
    private final TransactionTemplate transaction;

    DroppedQuestions(Ledgers ledgers, Awaited awaited, ResumeClock clocks, TransactionTemplate transaction) {
        this.ledgers = ledgers;
        this.awaited = awaited;
        this.clocks = clocks;
        this.transaction = transaction;
    }

    /** Two nodes may do this at once: only one of them ends a suspension. */
    @Scheduled(fixedDelayString = "${sprawa.casework.dropped-questions-every:PT5M}", initialDelayString = "${sprawa.casework.dropped-questions-every:PT5M}")
    void resume() {
        ledgers.suspended(Ledger.CASE).stream().filter(number -> !waits(number)).forEach(this::resume);
    }

    private void resume(String number) {
        try {
            transaction.executeWithoutResult(status -> clocks.resume(number));
        } catch (RuntimeException e) {
            LOG.warn("The clock of {} stands for a question that nobody waits for; letting it run failed and is tried again", number, e);
        }
    }

    /** Whether a unit waits for the resident's answer. */
    boolean waits(String number) {
        return awaited.by(number, Cases.ANSWERED);
    }
}
