package pl.sprawa.engine;

/** Nobody is logged in. The message is for the log, not for the browser. */
class OidcRefused extends RuntimeException {

    OidcRefused(String message) {
        super(message);
    }
}
