package pl.sprawa.casework;

/** A task cannot be completed yet; the message tells the clerk what is missing, in the city's language. */
class IncompleteWork extends RuntimeException {

    IncompleteWork(String message) {
        super(message);
    }
}
