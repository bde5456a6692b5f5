package pl.sprawa.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to each request, in order. Entries are only ever added. */
@Repository
public class Timeline {

    private final JdbcClient jdbc;
    private final Clock clock;

    Timeline(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds an entry at the present moment of the application's clock. */
    public void add(String number, String kind, String actor, String text, boolean visible) {
        add(number, kind, actor, text, visible, null);
    }

    /** @param detail what only staff may read besides, or {@code null} */
    public void add(String number, String kind, String actor, String text, boolean visible, String detail) {
        jdbc.sql("""
                insert into timeline_entry (number, occurred_at, kind, actor, content, visible, detail)
                values (:number, :now, :kind, :actor, :text, :visible, :detail)""")
            .param("number", number).param("now", Times.column(Times.now(clock))).param("kind", kind)
            .param("actor", actor).param("text", text).param("visible", visible).param("detail", detail)
            .update();
    }

    /** All entries, oldest first, also those that the public may not read. */
    public List<TimelineEntry> of(String number) {
        return jdbc.sql("select * from timeline_entry where number = :number order by occurred_at, id")
            .param("number", number).query(Timeline::read).list();
    }

    private static TimelineEntry read(ResultSet row, int index) throws SQLException {
        return new TimelineEntry(Times.read(row, "occurred_at"), row.getString("kind"), row.getString("actor"),
            row.getString("content"), row.getBoolean("visible"), row.getString("detail"));
    }
}
