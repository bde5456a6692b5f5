package pl.sprawa.notification;

import java.util.List;
import org.springframework.stereotype.Service;

/** Messages waiting to be sent; written in the caller's transaction, sent afterwards, each at most once. */
@Service
public class Outbox {

    private final MessageRows rows;

    Outbox(MessageRows rows) {
        this.rows = rows;
    }

    /**
     * Stores a message to be sent once the transaction is committed.
     *
     * @return false if its key had been used before
     * @throws IllegalArgumentException if the message has no recipient
     */
    public boolean post(Message message) {
        if (message.recipient() == null || message.recipient().isBlank()) {
            throw new IllegalArgumentException("Message " + message.key() + " has no recipient: post it only if there is an address");
        }
        return rows.insert(message);
    }

    /** What was, or is to be, sent about a request, oldest first. */
    public List<OutgoingMessage> of(String number) {
        return rows.of(number);
    }

    /** The newest messages of all, newest first: without a mail server, the page on which to read what would be sent. */
    public List<OutgoingMessage> latest(int most) {
        return rows.latest(most);
    }

    /**
     * Erases the personal data in the messages about a request (GDPR art. 17): recipient, subject, body and problem. What was
     * not yet sent never will be. The keys stay, so that nobody is told twice.
     */
    public void erase(String number) {
        rows.erase(number);
    }
}
