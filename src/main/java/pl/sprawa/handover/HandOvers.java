package pl.sprawa.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pl.sprawa.handover.HandOver.State;

/**
 * What was, or is to be, handed over. What becomes of an attempt is written in transactions of its own: it must be known even
 * when the work around it is rolled back, and that it was begun must be known before it is.
 */
@Repository
public class HandOvers {

    private static final int LONGEST_PROBLEM = 1000;

    private final JdbcClient jdbc;
    private final Clock clock;

    HandOvers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notes work to be handed over, in the caller's transaction. @return its key */
    public String create(String number, String unit, String adapter, String step, String work) {
        int before = jdbc.sql("select count(*) from handover where number = :number").param("number", number).query(Integer.class).single();
        String key = number + "/" + (before + 1);
        jdbc.sql("""
                insert into handover (handover_key, number, unit, adapter, step, work, state, attempts, created_at)
                values (:key, :number, :unit, :adapter, :step, :work, 'waiting', 0, :now)""")
            .param("key", key).param("number", number).param("unit", unit).param("adapter", adapter).param("step", step)
            .param("work", work).param("now", now()).update();
        return key;
    }

    /** @throws IllegalArgumentException if there is none */
    public HandOver get(String key) {
        return jdbc.sql("select * from handover where handover_key = :key").param("key", key).query(HandOvers::read).optional()
            .orElseThrow(() -> new IllegalArgumentException("There is no hand-over " + key));
    }

    /** All of a request, oldest first. */
    public List<HandOver> of(String number) {
        return jdbc.sql("select * from handover where number = :number order by created_at, handover_key").param("number", number)
            .query(HandOvers::read).list();
    }

    /** The newest that this unit has under a number: the other side's own, our key, or the request's number. */
    public Optional<HandOver> known(String unit, String number) {
        return jdbc.sql("""
                select * from handover where unit = :unit and (remote_number = :number or handover_key = :number or number = :number)
                order by created_at desc, handover_key desc limit 1""")
            .param("unit", unit).param("number", number).query(HandOvers::read).optional();
    }

    /** Whether another unit has something under this number. */
    public boolean ofAnother(String unit, String number) {
        return jdbc.sql("select count(*) from handover where unit <> :unit and (remote_number = :number or handover_key = :number or number = :number)")
            .param("unit", unit).param("number", number).query(Long.class).single() > 0;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void trying(String key) {
        jdbc.sql("update handover set state = 'sending', attempts = attempts + 1, tried_at = :now where handover_key = :key")
            .param("key", key).param("now", now()).update();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void failed(String key, State state, String problem) {
        jdbc.sql("update handover set state = :state, problem = :problem where handover_key = :key")
            .param("key", key).param("state", column(state))
            .param("problem", problem.length() > LONGEST_PROBLEM ? problem.substring(0, LONGEST_PROBLEM) : problem).update();
    }

    /** @return false, and nothing is changed, if the unit has another request under this number already: the answer is a lie or a mistake */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean handed(HandOver order, String remoteNumber) {
        return jdbc.sql("""
                update handover set state = 'handed', remote_number = :remote, problem = null, handed_at = :now where handover_key = :key
                and not exists (select 1 from handover o where o.unit = :unit and o.remote_number = :remote and o.number <> :number)""")
            .param("key", order.key()).param("unit", order.unit()).param("number", order.number()).param("remote", remoteNumber)
            .param("now", now()).update() > 0;
    }

    /** For what is told at once and needs no answer; in the caller's transaction. */
    public void told(String key) {
        jdbc.sql("update handover set state = 'handed', attempts = 1, tried_at = :now, handed_at = :now where handover_key = :key")
            .param("key", key).param("now", now()).update();
    }

    /** In the caller's transaction. */
    public void move(String key, State state) {
        jdbc.sql("update handover set state = :state where handover_key = :key").param("key", key).param("state", column(state)).update();
    }

    /**
     * Notes a status update, in the caller's transaction.
     *
     * @throws org.springframework.dao.DuplicateKeyException if it was taken before
     */
    public void updated(HandOver order, UnitUpdate update) {
        jdbc.sql("insert into handover_update (unit, event_id, handover_key, status, taken_at) values (:unit, :event, :key, :status, :now)")
            .param("unit", order.unit()).param("event", update.eventId()).param("key", order.key()).param("status", update.status())
            .param("now", now()).update();
        jdbc.sql("update handover set remote_status = :status where handover_key = :key").param("key", order.key())
            .param("status", update.status()).update();
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private static String column(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static HandOver read(ResultSet row, int index) throws SQLException {
        OffsetDateTime tried = row.getObject("tried_at", OffsetDateTime.class);
        Instant triedAt = tried == null ? null : tried.toInstant();
        return new HandOver(row.getString("handover_key"), row.getString("number"), row.getString("unit"), row.getString("step"),
            row.getString("work"), State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)), row.getInt("attempts"),
            row.getString("remote_number"), row.getString("problem"), triedAt);
    }
}
