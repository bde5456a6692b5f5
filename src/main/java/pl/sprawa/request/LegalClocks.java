package pl.sprawa.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The stored legal terms. Pure book-keeping; the arithmetic is casework's. */
@Repository
public class LegalClocks {

    private static final String THIS = " where number = :number";

    private final Tables tables;

    LegalClocks(Tables tables) {
        this.tables = tables;
    }

    public Optional<LegalClock> find(String number) {
        return tables.sql("select * from legal_clock" + THIS).param("number", number).query(LegalClocks::clock).optional();
    }

    /** Stores a clock, unless the request has one: neither a second start nor a reopened case wins time. @return whether it was stored */
    @Transactional
    public boolean start(LegalClock clock) {
        if (find(clock.number()).isPresent()) {
            return false;
        }
        tables.sql("""
                insert into legal_clock (number, basis, remedy, started_on, due_on, prolonged)
                values (:number, :basis, :remedy, :startedOn, :dueOn, :prolonged)""")
            .param("number", clock.number()).param("basis", clock.basis()).param("remedy", clock.remedy())
            .param("startedOn", clock.startedOn()).param("dueOn", clock.dueOn()).param("prolonged", clock.prolonged()).update();
        return true;
    }

    /**
     * Names a later last day.
     *
     * @throws IllegalArgumentException if there is no such clock, or its last day is not before the new one
     */
    public void prolong(String number, LocalDate dueOn) {
        int changed = tables.sql("update legal_clock set due_on = :dueOn, prolonged = prolonged + 1" + THIS + " and due_on < :dueOn")
            .param("number", number).param("dueOn", dueOn).update();
        if (changed == 0) {
            throw new IllegalArgumentException("The legal term of request " + number + " cannot be prolonged to " + dueOn
                    + ": there is none, or it ends no earlier");
        }
    }

    /** The request has become one that the law sets another term for, or none. */
    public void forget(String number) {
        tables.sql("delete from legal_clock" + THIS).param("number", number).update();
    }

    private static LegalClock clock(ResultSet row, int index) throws SQLException {
        return new LegalClock(row.getString("number"), row.getString("basis"), row.getString("remedy"),
            row.getObject("started_on", LocalDate.class), row.getObject("due_on", LocalDate.class), row.getInt("prolonged"));
    }
}
