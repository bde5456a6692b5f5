package pl.sprawa.casework;

/** The case is not in a state in which this can be done; the message says, in the city's language, what is the matter. */
public class CaseConflict extends RuntimeException {

    public CaseConflict(String message) {
        super(message);
    }
}
