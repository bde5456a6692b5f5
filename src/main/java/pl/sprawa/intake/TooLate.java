package pl.sprawa.intake;

/** The case is past the point at which the reporter can do this; the message says why, in the language of whoever asks. */
public class TooLate extends RuntimeException {

    public TooLate(RuntimeException conflict) {
        super(conflict.getMessage(), conflict);
    }
}
