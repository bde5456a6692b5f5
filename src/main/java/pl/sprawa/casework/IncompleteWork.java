package pl.sprawa.casework;

import pl.sprawa.engine.Refused;

/** A task cannot be completed yet; the message tells the clerk what is missing, in the language of whoever asks. */
class IncompleteWork extends Refused {

    IncompleteWork(String message) {
        super(message);
    }
}
