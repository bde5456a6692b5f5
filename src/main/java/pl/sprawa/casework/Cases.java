package pl.sprawa.casework;

/** What can be done to a case from outside its models. All by the request's number; all join the caller's transaction. */
public class Cases {

    /** Opens the case in the engine, synchronously: on return the request has its unit and its promise. */
    public void open(String number) { throw new UnsupportedOperationException("being built"); }

    /** Leaves the opening to a job that retries and becomes an incident (for when {@link #open} failed). */
    public void openLater(String number, String why) { throw new UnsupportedOperationException("being built"); }

    /** @throws CaseConflict if the case is past the point at which this can be done; so for all below */
    public void withdraw(String number, String reason) { throw new UnsupportedOperationException("being built"); }

    /** The resident answers the question asked. */
    public void answer(String number, String text) { throw new UnsupportedOperationException("being built"); }

    /** The resident contests the outcome, within the feedback window. */
    public void contest(String number, String reason) { throw new UnsupportedOperationException("being built"); }

    /** Another service was meant: same case, same number, other process. */
    public void reclassify(String number, String serviceCode, String actor) { throw new UnsupportedOperationException("being built"); }

    /** Closes the case as a repetition of another open one, whose outcome its reporter will be told. */
    public void merge(String number, String into, String actor) { throw new UnsupportedOperationException("being built"); }
}
