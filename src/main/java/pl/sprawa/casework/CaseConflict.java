package pl.sprawa.casework;

import pl.sprawa.engine.Refused;

/** The case is not in a state in which this can be done; the message says, in the language of whoever asks, what is the matter. */
public class CaseConflict extends Refused {

    public CaseConflict(String message) {
        super(message);
    }
}
