package pl.sprawa.engine;

import java.time.Duration;
import org.camunda.bpm.engine.BadUserRequestException;

/**
 * A job could not be tried yet: it comes again after a while and has used up none of its attempts. Of a kind that the engine does
 * not write into the log as an error, because it is none.
 */
public class NotNow extends BadUserRequestException {

    private final Duration delay;

    public NotNow(Duration delay) {
        super("to be tried again in " + delay);
        this.delay = delay;
    }

    Duration delay() {
        return delay;
    }
}
