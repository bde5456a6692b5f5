package pl.sprawa.request;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The clock of one request: budgets of working time plus the spells in which it stood still. Due dates are computed from
 * this, never the other way round.
 *
 * @param number           the request
 * @param kind             {@code case} for the request itself, {@code contest} for the review of a contested outcome
 * @param startedAt        when the clock began to run
 * @param response         working time within which the unit must have begun
 * @param resolution       working time within which the matter must be settled
 * @param calendar         name of the working calendar in which both budgets are counted
 * @param suspensions      in order of their beginning, not overlapping
 * @param rung             rungs of the escalation ladder already climbed, 0 to 3
 * @param extra            working time granted on top of the resolution when the deadline was prolonged
 */
public record Ledger(String number, String kind, Instant startedAt, Duration response, Duration resolution,
                     String calendar, List<Suspension> suspensions, int rung, Duration extra) {

    public static final String CASE = "case";
    public static final String CONTEST = "contest";

    /** A clock that was never prolonged. */
    public Ledger(String number, String kind, Instant startedAt, Duration response, Duration resolution, String calendar,
                  List<Suspension> suspensions, int rung) {
        this(number, kind, startedAt, response, resolution, calendar, suspensions, rung, Duration.ZERO);
    }

    /** Working time within which the matter must now be settled. */
    public Duration budget() {
        return resolution.plus(extra);
    }

    /**
     * A spell in which the clock stands still.
     *
     * @param until the end; while the spell is running, the latest moment at which it will end by itself
     * @param ended whether it has ended
     */
    public record Suspension(Instant from, Instant until, String reason, boolean ended) {
    }
}
