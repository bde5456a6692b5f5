package pl.sprawa.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pl.sprawa.request.TransactionMemo;

/** The stored pieces of cases' work. */
@Component
class PieceRows {

    private final JdbcClient jdbc;
    private final Clock clock;
    /** By number of the request; finishing a task asks for its pieces, and closing the case again. */
    private final TransactionMemo<List<Piece>> memo = new TransactionMemo<>();

    PieceRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(Piece piece) {
        changing("""
                insert into case_piece (id, number, step, given_by, given_to, what, details, limit_of_time, photo, state, given_at)
                values (:id, :number, :step, :by, :to, :what, :details, :within, :photo, 'OPEN', :at)""")
                .param("id", piece.id()).param("number", piece.number()).param("step", piece.step()).param("by", piece.givenBy()).param("to", piece.givenTo())
                .param("what", piece.what()).param("details", piece.details()).param("within", piece.within()).param("photo", piece.photo())
                .param("at", column(piece.givenAt())).update();
    }

    /** Oldest first. */
    List<Piece> of(String number) {
        return memo.get(number, () -> Optional.of(jdbc.sql("select * from case_piece where number = :number order by given_at, id").param("number", number)
                .query(PieceRows::read).list())).orElseThrow();
    }

    List<Piece> open(String number) {
        return of(number).stream().filter(piece -> piece.state() == Piece.State.OPEN).toList();
    }

    Optional<Piece> find(String id) {
        return jdbc.sql("select * from case_piece where id = :id").param("id", id).query(PieceRows::read).optional();
    }

    Piece get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("There is no piece of work " + id));
    }

    /** Notes what the other unit says; the piece ends with {@link #end}. */
    void answered(String id, String result, String answer) {
        changing("update case_piece set result = :result, answer = :answer where id = :id").param("result", result).param("answer", answer).param("id", id).update();
    }

    Piece end(String id, Piece.State state) {
        changing("update case_piece set state = :state, ended_at = :now where id = :id and state = 'OPEN'").param("state", state.name())
                .param("now", column(clock.instant())).param("id", id).update();
        return get(id);
    }

    /** The steps from which they were split off are gone, the pieces go on. */
    void leave(String number) {
        changing("update case_piece set step = null where number = :number and state = 'OPEN'").param("number", number).update();
    }

    /** A unit takes over the pieces whose step is gone. @return whether there were any */
    boolean adopt(String number, String unit, String step) {
        return changing("update case_piece set step = :step, given_by = :unit where number = :number and state = 'OPEN' and step is null")
                .param("step", step).param("unit", unit).param("number", number).update() > 0;
    }

    private JdbcClient.StatementSpec changing(String sql) {
        memo.forgetAll();
        return jdbc.sql(sql);
    }

    private static OffsetDateTime column(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Piece read(ResultSet row, int index) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Piece(row.getString("id"), row.getString("number"), row.getString("step"), row.getString("given_by"), row.getString("given_to"),
                row.getString("what"), row.getString("details"), row.getString("limit_of_time"), row.getBoolean("photo"),
                Piece.State.valueOf(row.getString("state")), row.getObject("given_at", OffsetDateTime.class).toInstant(), ended == null ? null : ended.toInstant(),
                row.getString("result"), row.getString("answer"));
    }
}
