package pl.sprawa.channel.bulk;

/** A row cannot be taken; {@code reason} is a short code to count by, the message says what is the matter. */
class Rejected extends Exception {

    private final String reason;

    Rejected(String reason, String message) {
        super(message);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
