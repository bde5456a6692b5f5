package pl.sprawa.request;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The stored clocks. Pure book-keeping; the arithmetic is casework's. */
public class Ledgers {

    /** Starts a clock, or gives a running one new budgets while keeping its start, suspensions and rungs (reclassification). */
    public Ledger start(String number, String kind, Instant startedAt, Duration response, Duration resolution, String calendar) { throw new UnsupportedOperationException("being built"); }

    /** Forgets start, suspensions and rungs and starts afresh (a reopened case). */
    public Ledger restart(String number, String kind, Instant startedAt, Duration response, Duration resolution, String calendar) { throw new UnsupportedOperationException("being built"); }

    public Optional<Ledger> find(String number, String kind) { throw new UnsupportedOperationException("being built"); }

    /** Begins a suspension that ends by itself at {@code until}; if one is running already, nothing happens. */
    public void suspend(String number, String kind, Instant from, Instant until, String reason) { throw new UnsupportedOperationException("being built"); }

    /** Ends the running suspension, if any. */
    public void resume(String number, String kind, Instant at) { throw new UnsupportedOperationException("being built"); }

    /** Marks the reminder as given. @return false if it had been given before */
    public boolean markReminded(String number, String kind) { throw new UnsupportedOperationException("being built"); }

    /** Climbs to a rung. @return false if that rung had been reached before */
    public boolean climb(String number, String kind, int rung) { throw new UnsupportedOperationException("being built"); }

    /** Stops the clock for good. */
    public void stop(String number, String kind) { throw new UnsupportedOperationException("being built"); }

    /** Numbers of all running clocks of a kind, for a recomputation after the calendar changed. */
    public List<String> running(String kind) { throw new UnsupportedOperationException("being built"); }
}
