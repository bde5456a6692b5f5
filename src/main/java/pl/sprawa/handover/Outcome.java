package pl.sprawa.handover;

import java.time.Duration;

/** What came of an attempt to hand work over. */
public sealed interface Outcome {

    /** The other side has it. */
    record Handed(String remoteNumber) implements Outcome {
    }

    /** It did not work this time. @param said what the server did, as the end of a sentence about it */
    record Failed(String said) implements Outcome {
    }

    /** The other side refuses it; the same again would be refused again. */
    record Refused(String said) implements Outcome {
    }

    /** It may have arrived, and nobody but a person can find out. */
    record Unknown(String said) implements Outcome {
    }

    /** It was not tried: the server is spared, or must be given time. */
    record NotNow(Duration delay) implements Outcome {
    }
}
