package pl.sprawa.engine;

/**
 * What somebody wants done in the engine cannot be done as it is; the message tells that person what to mend. Thrown by what models call, it reaches
 * whoever asked over REST in these words alone, as their mistake and not as a failure of ours.
 */
public abstract class Refused extends RuntimeException {

    protected Refused(String message) {
        super(message);
    }
}
