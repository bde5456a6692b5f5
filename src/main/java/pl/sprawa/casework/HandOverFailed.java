package pl.sprawa.casework;

/** A job of a hand-over is tried again; the message stands in the incident when all attempts are used up. */
class HandOverFailed extends RuntimeException {

    HandOverFailed(String message) {
        super(message, null, false, false);
    }
}
