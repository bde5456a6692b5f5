package pl.sprawa.request;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The stored clocks. Pure book-keeping; the arithmetic is casework's. */
@Repository
public class Ledgers {

    private static final String RUNNING = " where number = :number and kind = :kind and stopped_at is null";

    private final Tables tables;
    private final Clock clock;
    private final LedgerRows rows;
    private final TransactionMemo<Ledger> memo = new TransactionMemo<>();

    Ledgers(Tables tables, Clock clock, LedgerRows rows) {
        this.tables = tables;
        this.clock = clock;
        this.rows = rows;
    }

    /**
     * Starts a clock, or gives a running one new budgets while keeping its start, suspensions and rungs, but not what
     * was granted on top of the old ones (reclassification). One that was stopped starts afresh.
     */
    @Transactional
    public Ledger start(String number, String kind, Instant startedAt, Duration response, Duration resolution, String calendar) {
        Optional<Boolean> stopped = tables.hasNothing(Tables.Table.CLOCK, number) ? Optional.empty() : rows.stopped(number, kind);
        if (stopped.isEmpty()) {
            return insert(number, kind, startedAt, response, resolution, calendar);
        }
        if (stopped.get()) {
            return restart(number, kind, startedAt, response, resolution, calendar);
        }
        of("delete from clock_extension where number = :number and kind = :kind", number, kind).update();
        of("update clock set response_seconds = :response, resolution_seconds = :resolution, calendar = :calendar" + RUNNING, number, kind)
            .param("response", response.toSeconds()).param("resolution", resolution.toSeconds()).param("calendar", calendar).update();
        return find(number, kind).orElseThrow();
    }

    /** Forgets start, suspensions and rungs and starts afresh (a reopened case). */
    @Transactional
    public Ledger restart(String number, String kind, Instant startedAt, Duration response, Duration resolution, String calendar) {
        of("delete from clock_suspension where number = :number and kind = :kind", number, kind).update();
        of("delete from clock_extension where number = :number and kind = :kind", number, kind).update();
        of("delete from clock where number = :number and kind = :kind", number, kind).update();
        return insert(number, kind, startedAt, response, resolution, calendar);
    }

    private Ledger insert(String number, String kind, Instant startedAt, Duration response, Duration resolution, String calendar) {
        Map<String, Object> row = new HashMap<>();
        row.put("number", number);
        row.put("kind", kind);
        row.put("started_at", Times.column(startedAt));
        row.put("response_seconds", response.toSeconds());
        row.put("resolution_seconds", resolution.toSeconds());
        row.put("calendar", calendar);
        row.put("rung", 0);
        tables.add(Tables.Table.CLOCK, row);
        Ledger fresh = new Ledger(number, kind, Times.stored(startedAt), Duration.ofSeconds(response.toSeconds()),
            Duration.ofSeconds(resolution.toSeconds()), calendar, List.of(), 0);
        memo.put(key(number, kind), fresh);
        return fresh;
    }

    /** The clock, running or stopped. */
    public Optional<Ledger> find(String number, String kind) {
        return memo.get(key(number, kind), () -> rows.find(number, kind));
    }

    /**
     * Begins a suspension that ends by itself at {@code until}; if one is running already, nothing happens, nor on a stopped clock.
     * A beginning that lies within an earlier spell is moved to that one's end.
     *
     * @throws IllegalArgumentException if there is no such clock, or nothing is left of the spell
     */
    @Transactional
    public void suspend(String number, String kind, Instant from, Instant until, String reason) {
        boolean runs = rows.lock(number, kind)
            .orElseThrow(() -> new IllegalArgumentException("Request " + number + " has no clock of kind " + kind + ": start it first"));
        of("update clock_suspension set ended = true where number = :number and kind = :kind and suspended_until <= :from", number, kind)
            .param("from", Times.column(from)).update();
        List<Ledger.Suspension> spells = rows.suspensions(number, kind);
        if (!runs || spells.stream().anyMatch(spell -> !spell.ended())) {
            return;
        }
        Instant begin = spells.stream().map(Ledger.Suspension::until).filter(end -> end.isAfter(from)).max(Instant::compareTo).orElse(from);
        if (!until.isAfter(begin)) {
            throw new IllegalArgumentException("A suspension of request " + number + " must end after " + begin + ", not at " + until);
        }
        of("""
                insert into clock_suspension (number, kind, suspended_from, suspended_until, reason, ended)
                values (:number, :kind, :from, :until, :reason, false)""", number, kind)
            .param("from", Times.column(begin)).param("until", Times.column(until)).param("reason", reason).update();
    }

    /** Ends the running suspension; one that has ended by itself before then keeps its end. @return whether there was one */
    public boolean resume(String number, String kind, Instant at) {
        return of("""
                update clock_suspension set ended = true,
                    suspended_until = greatest(suspended_from, least(suspended_until, :at))
                where number = :number and kind = :kind and ended = false""", number, kind)
            .param("at", Times.column(at)).update() > 0;
    }

    /** Climbs to a rung. @return false if that rung had been reached before, or the clock is stopped */
    public boolean climb(String number, String kind, int rung) {
        return of("update clock set rung = :rung" + RUNNING + " and rung < :rung", number, kind).param("rung", rung).update() > 0;
    }

    /**
     * Grants a running clock more working time to settle the matter in.
     *
     * @throws IllegalArgumentException if there is no such clock that runs, or nothing is granted
     */
    @Transactional
    public void extend(String number, String kind, Duration extra, String reason, String grantedBy) {
        if (!rows.lock(number, kind).orElse(false) || extra.toSeconds() <= 0) {
            throw new IllegalArgumentException("The clock of kind " + kind + " of request " + number + " cannot be given " + extra
                    + ": it must run, and the time be more than none");
        }
        of("""
                insert into clock_extension (number, kind, extra_seconds, reason, granted_by, granted_at)
                values (:number, :kind, :extra, :reason, :by, :now)""", number, kind)
            .param("extra", extra.toSeconds()).param("reason", reason).param("by", grantedBy).param("now", Times.column(Times.now(clock))).update();
    }

    /** Lets nobody else change the clock until the transaction ends; one that is not there yet holds nobody. */
    @Transactional
    public void hold(String number, String kind) {
        rows.lock(number, kind);
        memo.forget(key(number, kind));
    }

    /** Stops the clock for good, and with it a running suspension; a rung that nobody answered waits no longer. */
    @Transactional
    public void stop(String number, String kind) {
        Instant now = Times.now(clock);
        of("update clock set stopped_at = :now" + RUNNING, number, kind).param("now", Times.column(now)).update(); // first: it keeps a new suspension away
        LedgerRows.Waiting waiting = rows.waiting(number, kind);
        if (waiting.suspended()) {
            resume(number, kind, now);
        }
        if (waiting.rung()) {
            tables.sqlOfClocks("update escalation set waiting = false where number = :number and waiting = true").param("number", number).update();
        }
    }

    /** Numbers of all running clocks of a kind, for a recomputation after the calendar changed. */
    public List<String> running(String kind) {
        return tables.sqlOfClocks("select number from clock where kind = :kind and stopped_at is null order by number")
            .param("kind", kind).query(String.class).list();
    }

    /** Numbers of the clocks of a kind that a suspension holds. */
    public List<String> suspended(String kind) {
        return tables.sqlOfClocks("select distinct number from clock_suspension where kind = :kind and ended = false order by number")
            .param("kind", kind).query(String.class).list();
    }

    private static String key(String number, String kind) {
        return number + " " + kind;
    }

    /** A statement that changes the clock. */
    private JdbcClient.StatementSpec of(String sql, String number, String kind) {
        memo.forget(key(number, kind));
        return tables.sqlOfClocks(sql).param("number", number).param("kind", kind);
    }
}
