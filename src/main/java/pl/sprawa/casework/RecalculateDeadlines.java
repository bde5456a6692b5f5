package pl.sprawa.casework;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pl.sprawa.city.WorkingCalendars;
import pl.sprawa.request.Ledger;
import pl.sprawa.request.Ledgers;
import pl.sprawa.request.Settings;

/** Moves the deadlines of all running clocks when the city's working calendar is not the one they were computed with. */
@Component
class RecalculateDeadlines {

    private static final Logger LOG = LoggerFactory.getLogger(RecalculateDeadlines.class);
    private static final String FINGERPRINT = "calendar.fingerprint";

    private final WorkingCalendars calendars;
    private final Ledgers ledgers;
    private final Settings settings;
    private final Timers timers;
    private final TransactionTemplate transaction;

    RecalculateDeadlines(WorkingCalendars calendars, Ledgers ledgers, Settings settings, Timers timers, TransactionTemplate transaction) {
        this.calendars = calendars;
        this.ledgers = ledgers;
        this.settings = settings;
        this.timers = timers;
        this.transaction = transaction;
    }

    /**
     * The fingerprint is written last, so that a recomputation cut short is done again. A case that somebody works on at the same moment, on this
     * node or another, must not keep this one from starting: it is tried once more, and else at the next start.
     */
    @EventListener(ApplicationReadyEvent.class)
    void ifCalendarChanged() {
        String now = calendars.fingerprint();
        if (settings.get(FINGERPRINT).filter(now::equals).isPresent()) {
            return;
        }
        boolean all = true;
        for (String kind : List.of(Ledger.CASE, Ledger.CONTEST)) {
            List<String> running = ledgers.running(kind);
            List<String> left = notMoved(notMoved(running, kind), kind);
            LOG.info("The working calendar changed: {} clocks of kind {} were computed again", running.size() - left.size(), kind);
            if (!left.isEmpty()) {
                LOG.error("The deadlines of {} cases could not be computed again, they follow the former calendar until the next start: {}", left.size(), left);
                all = false;
            }
        }
        if (all) {
            settings.put(FINGERPRINT, now);
        }
    }

    private List<String> notMoved(List<String> numbers, String kind) {
        return numbers.stream().filter(number -> !moved(number, kind)).toList();
    }

    private boolean moved(String number, String kind) {
        try {
            transaction.executeWithoutResult(tx -> timers.move(number, kind));
            return true;
        } catch (RuntimeException e) {
            LOG.warn("The deadline of {} could not be computed again", number, e);
            return false;
        }
    }
}
