package pl.sprawa.casework;

import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.sprawa.notification.Outbox;
import pl.sprawa.request.AccessLog;
import pl.sprawa.request.Requests;

/** The right to erasure (GDPR art. 17): the case goes on, and nobody knows any longer who reported it. */
@Service
public class ReporterErasure {

    private final Requests requests;
    private final Outbox outbox;
    private final AccessLog log;
    private final Journal journal;

    ReporterErasure(Requests requests, Outbox outbox, AccessLog log, Journal journal) {
        this.requests = requests;
        this.outbox = outbox;
        this.log = log;
        this.journal = journal;
    }

    /**
     * Erases the reporter's data and what was written to the reporter, and says so in the timeline and in the log. What residents wrote
     * into the description, answers and photos stays: a person must read that.
     *
     * @param by who erases
     * @throws IllegalArgumentException if there is no such request; the message names the number
     */
    @Transactional
    public void erase(String number, String by) {
        requests.eraseReporter(number);
        outbox.erase(number);
        journal.note(number, "erased", Map.of());
        log.looked(by, number, AccessLog.ERASED);
    }
}
