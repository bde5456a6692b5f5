package pl.sprawa.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** A message's way from pending to its end. Each move is committed by itself, so that no crash can lead back. */
@Repository
class SendingQueue {

    private static final int LONGEST_PROBLEM = 500;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final MailSettings settings;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate own;

    SendingQueue(JdbcClient jdbc, Clock clock, MailSettings settings, ApplicationEventPublisher events, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
        this.events = events;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Takes messages that are due; on return they are marked as being sent, and no other sender will get them. */
    List<OutgoingMessage> take() {
        return own.execute(status -> {
            List<OutgoingMessage> due = jdbc.sql("""
                    select * from outgoing_message where state = 'pending' and not_before <= :now
                    order by not_before, message_key limit :batch for update skip locked""")
                .param("now", MessageRows.column(clock.instant())).param("batch", settings.batch()).query(MessageRows::read).list();
            if (!due.isEmpty()) {
                jdbc.sql("update outgoing_message set state = 'sending', taken_at = :now where message_key in (:keys)")
                    .param("now", MessageRows.column(clock.instant()))
                    .param("keys", due.stream().map(taken -> taken.message().key()).toList()).update();
            }
            return due;
        });
    }

    void sent(OutgoingMessage taken) {
        own.executeWithoutResult(status -> jdbc.sql("""
                update outgoing_message set state = 'sent', sent_at = :now, problem = null where message_key = :key""")
            .param("now", MessageRows.column(clock.instant())).param("key", taken.message().key()).update());
    }

    /** Back to the queue for a later attempt, or, after too many, given up. */
    void retry(OutgoingMessage taken, String problem) {
        int failures = taken.attempts() + 1;
        Instant next = clock.instant().plus(settings.delay(failures));
        end(taken, failures < settings.attempts() ? "pending" : "failed", failures, next, problem);
    }

    void fail(OutgoingMessage taken, String problem) {
        end(taken, "failed", taken.attempts() + 1, taken.notBefore(), problem);
    }

    void unknown(OutgoingMessage taken, String problem) {
        end(taken, "unknown", taken.attempts() + 1, taken.notBefore(), problem);
    }

    /** Gives back a message that was taken but not touched. */
    void release(OutgoingMessage taken) {
        end(taken, "pending", taken.attempts(), taken.notBefore(), taken.problem());
    }

    /** Whoever took these fell silent, perhaps just after the mail server accepted them: shown, never sent again. */
    int expire() {
        Integer expired = own.execute(status -> jdbc.sql("""
                update outgoing_message set state = 'unknown', attempts = attempts + 1, problem = 'The sender stopped while sending'
                where state = 'sending' and taken_at < :before""")
            .param("before", MessageRows.column(clock.instant().minus(settings.silence()))).update());
        return expired == null ? 0 : expired;
    }

    private void end(OutgoingMessage taken, String state, int attempts, Instant notBefore, String problem) {
        String said = problem == null || problem.length() <= LONGEST_PROBLEM ? problem : problem.substring(0, LONGEST_PROBLEM);
        own.executeWithoutResult(status -> {
            jdbc.sql("""
                    update outgoing_message set state = :state, attempts = :attempts, not_before = :notBefore, problem = :problem
                    where message_key = :key""")
                .param("state", state).param("attempts", attempts).param("notBefore", MessageRows.column(notBefore))
                .param("problem", said).param("key", taken.message().key()).update();
            if (state.equals("failed")) {
                events.publishEvent(new Undelivered(taken.message()));
            }
        });
    }
}
