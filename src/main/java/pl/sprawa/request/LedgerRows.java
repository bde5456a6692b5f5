package pl.sprawa.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Reads clocks with their suspensions. */
@Repository
class LedgerRows {

    private static final String THIS = " where number = :number and kind = :kind";

    private final Tables tables;

    LedgerRows(Tables tables) {
        this.tables = tables;
    }

    /** One statement for both tables: most clocks were never suspended. */
    Optional<Ledger> find(String number, String kind) {
        List<Ledger> found = tables.sqlOfClocks("""
                select c.*, s.suspended_from, s.suspended_until, s.reason, s.ended,
                    (select sum(e.extra_seconds) from clock_extension e where e.number = c.number and e.kind = c.kind) as extra
                from clock c
                left join clock_suspension s on s.number = c.number and s.kind = c.kind
                where c.number = :number and c.kind = :kind order by s.suspended_from, s.id""")
            .param("number", number).param("kind", kind).query((row, index) -> ledger(row)).list();
        return found.stream().reduce((first, next) -> {
            List<Ledger.Suspension> spells = new ArrayList<>(first.suspensions());
            spells.addAll(next.suspensions());
            return new Ledger(first.number(), first.kind(), first.startedAt(), first.response(), first.resolution(), first.calendar(),
                List.copyOf(spells), first.rung(), first.extra());
        });
    }

    /** Whether the clock was stopped; empty if there is none. */
    Optional<Boolean> stopped(String number, String kind) {
        return tables.sqlOfClocks("select stopped_at is not null from clock" + THIS).param("number", number).param("kind", kind)
            .query(Boolean.class).optional();
    }

    List<Ledger.Suspension> suspensions(String number, String kind) {
        return tables.sqlOfClocks("select * from clock_suspension" + THIS + " order by suspended_from, id")
            .param("number", number).param("kind", kind).query(LedgerRows::suspension).list();
    }

    /** @param suspended a suspension runs; @param rung of the case's ladder one waits for an answer */
    record Waiting(boolean suspended, boolean rung) {
    }

    /** What must end with the clock. One statement: most have neither. */
    Waiting waiting(String number, String kind) {
        return tables.sqlOfClocks("""
                select exists (select 1 from clock_suspension where number = :number and kind = :kind and ended = false),
                    exists (select 1 from escalation where number = :number and waiting = true)""").param("number", number).param("kind", kind)
            .query((row, index) -> new Waiting(row.getBoolean(1), row.getBoolean(2) && kind.equals(Ledger.CASE))).single();
    }

    /** Keeps others from the clock's suspensions until the transaction ends. @return whether the clock exists and runs */
    Optional<Boolean> lock(String number, String kind) {
        return tables.sqlOfClocks("select stopped_at is null from clock" + THIS + " for update")
            .param("number", number).param("kind", kind).query(Boolean.class).optional();
    }

    private static Ledger ledger(ResultSet row) throws SQLException {
        List<Ledger.Suspension> suspensions = Times.read(row, "suspended_from") == null ? List.of() : List.of(suspension(row, 0));
        return new Ledger(row.getString("number"), row.getString("kind"), Times.read(row, "started_at"),
            Duration.ofSeconds(row.getLong("response_seconds")), Duration.ofSeconds(row.getLong("resolution_seconds")),
            row.getString("calendar"), suspensions, row.getInt("rung"), Duration.ofSeconds(row.getLong("extra")));
    }

    private static Ledger.Suspension suspension(ResultSet row, int index) throws SQLException {
        return new Ledger.Suspension(Times.read(row, "suspended_from"), Times.read(row, "suspended_until"),
            row.getString("reason"), row.getBoolean("ended"));
    }
}
