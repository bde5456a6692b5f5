package pl.sprawa.engine;

/** A job fails, and the same again would fail again: it becomes an incident at once, whose message a person reads. */
public class FinalFailure extends RuntimeException {

    public FinalFailure(String message) {
        super(message, null, false, false);
    }
}
