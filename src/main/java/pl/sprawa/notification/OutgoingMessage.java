package pl.sprawa.notification;

import java.time.Instant;

/**
 * A message and what became of it.
 *
 * @param attempts  how often it was handed to the mail server without success
 * @param notBefore when it is, or was, due for the next attempt
 * @param sentAt    when the mail server accepted it, or {@code null}
 * @param problem   what went wrong at the last attempt, or {@code null}
 */
public record OutgoingMessage(Message message, State state, int attempts, Instant createdAt, Instant notBefore,
                              Instant sentAt, String problem) {

    /** Only a pending message will be sent. */
    public enum State {
        /** Waits for its turn, for a mail server, or for the next attempt. */
        PENDING,
        /** Is being handed to the mail server. */
        SENDING,
        /** The mail server accepted it. */
        SENT,
        /** The mail server refused it, or could not be reached too often; it was certainly not delivered. */
        FAILED,
        /** The hand-over broke off; whether it was delivered is not known, and it is not sent again. */
        UNKNOWN
    }
}
