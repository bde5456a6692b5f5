package pl.sprawa.catalogue;

/** A service's model cannot be offered to residents as it is; the message names the file and what to mend in it. */
class BrokenService extends RuntimeException {

    BrokenService(String file, String mend) {
        super(file + ": " + mend);
    }

    BrokenService(String file, String mend, Throwable cause) {
        super(file + ": " + mend, cause);
    }
}
