package pl.sprawa.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** The rungs climbed and their answers. Pure book-keeping; who is told, and who may answer, is not decided here. */
@Repository
public class Escalations {

    private final Tables tables;
    private final Clock clock;

    Escalations(Tables tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    /** A rung was climbed at the present moment. */
    public void raise(String number, int rung, String unit, Instant dueAt, String told) {
        tables.sql("""
                insert into escalation (number, rung, unit, raised_at, due_at, told, waiting)
                values (:number, :rung, :unit, :now, :due, :told, true)""")
            .param("number", number).param("rung", rung).param("unit", unit).param("now", Times.column(Times.now(clock)))
            .param("due", Times.column(dueAt)).param("told", told).update();
    }

    /** The last time the rung was climbed: a case that was opened again climbs anew. */
    public Optional<Escalation> latest(String number, int rung) {
        return tables.sql("select * from escalation where number = :number and rung = :rung order by id desc limit 1")
            .param("number", number).param("rung", rung).query(Escalations::read).optional();
    }

    /** The rungs that wait for an answer, from the lowest. */
    public List<Integer> waiting(String number) {
        return tables.sql("select rung from escalation where number = :number and waiting = true order by rung").param("number", number).query(Integer.class).list();
    }

    /**
     * Answers a rung and those below it that wait: who stands higher has decided.
     *
     * @param newDue the date promised instead, or {@code null} if the old one stands
     * @return false if none of them waits
     */
    public boolean answer(String number, int rung, Instant newDue, String reason, String by) {
        return tables.sql("""
                update escalation set waiting = false, new_due_at = :newDue, reason = :reason, answered_by = :by, answered_at = :now
                where number = :number and waiting = true and rung <= :rung""")
            .param("newDue", Times.column(newDue)).param("reason", reason).param("by", by).param("now", Times.column(Times.now(clock)))
            .param("number", number).param("rung", rung).update() > 0;
    }

    private static Escalation read(ResultSet row, int index) throws SQLException {
        Instant answeredAt = Times.read(row, "answered_at");
        return new Escalation(row.getString("number"), row.getInt("rung"), row.getString("unit"), Times.read(row, "raised_at"), Times.read(row, "due_at"),
            row.getString("told"), row.getBoolean("waiting"), answeredAt == null ? null
                : new Escalation.Answer(Times.read(row, "new_due_at"), row.getString("reason"), row.getString("answered_by"), answeredAt));
    }
}
