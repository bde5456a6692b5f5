package pl.sprawa.intake;

/** What the reporter may do to a request after the report; each call proves itself by the request's access key. */
public class Followup {

    /** @throws NotYours if the key is not the request's; {@code casework.CaseConflict} if it is too late; so for all */
    public void withdraw(String number, String accessKey, String reason) { throw new UnsupportedOperationException("being built"); }

    /** Answers the unit's question; the clock runs again. */
    public void answer(String number, String accessKey, String text) { throw new UnsupportedOperationException("being built"); }

    /** Contests the outcome: quality control looks at it, never the unit that did the work. */
    public void contest(String number, String accessKey, String reason) { throw new UnsupportedOperationException("being built"); }
}
