package pl.sprawa.casework;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import pl.sprawa.notification.Message;
import pl.sprawa.notification.Outbox;
import pl.sprawa.notification.Undelivered;

/**
 * An escalation that the mail server refuses for good goes to the coordinators instead, and the timeline says so: a mistyped address must
 * not hide that a case is late. What is refused there too is not sent any further.
 */
@Component
class ForwardUndelivered {

    private static final String FORWARDED = "/forwarded-";

    private final Addressees addressees;
    private final Outbox outbox;
    private final Journal journal;

    ForwardUndelivered(Addressees addressees, Outbox outbox, Journal journal) {
        this.addressees = addressees;
        this.outbox = outbox;
        this.journal = journal;
    }

    @TransactionalEventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void forward(Undelivered undelivered) {
        Message lost = undelivered.message();
        if (lost.number() == null || !lost.key().startsWith(lost.number() + "/overdue/")) {
            return;
        }
        List<String> others = lost.key().contains(FORWARDED) ? List.of()
                : addressees.coordinators().addresses().stream().filter(address -> !address.equals(lost.recipient())).toList();
        for (int i = 0; i < others.size(); i++) {
            outbox.post(new Message(lost.key() + FORWARDED + i, lost.number(), others.get(i), lost.subject(), lost.body()));
        }
        journal.note(lost.number(), "undelivered", Map.of("recipient", lost.recipient(), "others", String.join(", ", others)));
    }
}
