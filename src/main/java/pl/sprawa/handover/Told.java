package pl.sprawa.handover;

import java.time.Duration;

/** What came of asking a unit's server for the state of work that it has. */
public sealed interface Told {

    /** It told something; whether it is new, whoever takes it knows. */
    record State(UnitUpdate update) implements Told {
    }

    /** There is nothing to tell yet. */
    record Nothing() implements Told {
    }

    /** It did not work this time. @param said what the server did, as the end of a sentence about it */
    record Failed(String said) implements Told {
    }

    /** It was not asked: the server is spared. */
    record NotNow(Duration delay) implements Told {
    }
}
