package pl.sprawa.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of messages, for those who write and read it; the sender's way through it is {@link SendingQueue}. */
@Repository
class MessageRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    MessageRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Not with a savepoint, which would cost every message two statements more. When two transactions use a key at the same
     * moment, the second one fails as a whole, which is what it should: it does what the first has done.
     */
    boolean insert(Message message) {
        return jdbc.sql("""
                insert into outgoing_message (message_key, number, recipient, subject, body, state, attempts, created_at, not_before)
                select :key, :number, :recipient, :subject, :body, 'pending', 0, :now, :now
                where not exists (select 1 from outgoing_message where message_key = :key)""")
            .param("key", message.key()).param("number", message.number()).param("recipient", message.recipient())
            .param("subject", message.subject()).param("body", message.body()).param("now", now())
            .update() > 0;
    }

    List<OutgoingMessage> of(String number) {
        return jdbc.sql("select * from outgoing_message where number = :number order by created_at, message_key")
            .param("number", number).query(MessageRows::read).list();
    }

    List<OutgoingMessage> latest(int most) {
        return jdbc.sql("select * from outgoing_message order by created_at desc, message_key limit :most")
            .param("most", most).query(MessageRows::read).list();
    }

    void erase(String number) {
        jdbc.sql("""
                update outgoing_message set recipient = '', subject = '', body = '', problem = null,
                    state = case when state = 'pending' then 'failed' else state end
                where number = :number""")
            .param("number", number).update();
    }

    private OffsetDateTime now() {
        return column(clock.instant());
    }

    static OffsetDateTime column(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    static OutgoingMessage read(ResultSet row, int index) throws SQLException {
        Message message = new Message(row.getString("message_key"), row.getString("number"), row.getString("recipient"),
            row.getString("subject"), row.getString("body"));
        return new OutgoingMessage(message, OutgoingMessage.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
            row.getInt("attempts"), instant(row, "created_at"), instant(row, "not_before"), instant(row, "sent_at"),
            row.getString("problem"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
