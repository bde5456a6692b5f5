package pl.sprawa.notification;

/** Messages waiting to be sent; written in the caller's transaction, sent afterwards, each at most once. */
public class Outbox {

    /** Stores a message to be sent once the transaction is committed. @return false if its key had been used before */
    public boolean post(Message message) { throw new UnsupportedOperationException("being built"); }
}
