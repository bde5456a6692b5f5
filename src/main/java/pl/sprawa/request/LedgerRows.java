package pl.sprawa.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads clocks with their suspensions. */
@Repository
class LedgerRows {

    private static final String THIS = " where number = :number and kind = :kind";

    private final JdbcClient jdbc;

    LedgerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Ledger> find(String number, String kind) {
        List<Ledger.Suspension> suspensions = suspensions(number, kind);
        return jdbc.sql("select * from clock" + THIS).param("number", number).param("kind", kind)
            .query((row, index) -> ledger(row, suspensions)).optional();
    }

    List<Ledger.Suspension> suspensions(String number, String kind) {
        return jdbc.sql("select * from clock_suspension" + THIS + " order by suspended_from, id")
            .param("number", number).param("kind", kind).query(LedgerRows::suspension).list();
    }

    /** Keeps others from the clock's suspensions until the transaction ends. @return whether the clock exists and runs */
    Optional<Boolean> lock(String number, String kind) {
        return jdbc.sql("select stopped_at is null from clock" + THIS + " for update")
            .param("number", number).param("kind", kind).query(Boolean.class).optional();
    }

    private static Ledger ledger(ResultSet row, List<Ledger.Suspension> suspensions) throws SQLException {
        return new Ledger(row.getString("number"), row.getString("kind"), Times.read(row, "started_at"),
            Duration.ofSeconds(row.getLong("response_seconds")), Duration.ofSeconds(row.getLong("resolution_seconds")),
            row.getString("calendar"), suspensions, row.getBoolean("reminded"), row.getInt("rung"));
    }

    private static Ledger.Suspension suspension(ResultSet row, int index) throws SQLException {
        return new Ledger.Suspension(Times.read(row, "suspended_from"), Times.read(row, "suspended_until"),
            row.getString("reason"), row.getBoolean("ended"));
    }
}
