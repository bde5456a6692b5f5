package pl.sprawa.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Repository;

/** What happened to each request, in order. Entries are only ever added. */
@Repository
public class Timeline {

    private final Tables tables;
    private final Clock clock;

    Timeline(Tables tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    /** Adds an entry at the present moment of the application's clock. */
    public void add(String number, String kind, String actor, String text, boolean visible) {
        add(number, kind, actor, text, visible, null);
    }

    /** @param detail what only staff may read besides, or {@code null} */
    public void add(String number, String kind, String actor, String text, boolean visible, String detail) {
        Map<String, Object> row = new HashMap<>();
        row.put("number", number);
        row.put("occurred_at", Times.column(Times.now(clock)));
        row.put("kind", kind);
        row.put("actor", actor);
        row.put("content", text);
        row.put("visible", visible);
        row.put("detail", detail);
        tables.add(Tables.Table.TIMELINE_ENTRY, row);
    }

    /** All entries, oldest first, also those that the public may not read. */
    public List<TimelineEntry> of(String number) {
        return tables.sql("select * from timeline_entry where number = :number order by occurred_at, id")
            .param("number", number).query(Timeline::read).list();
    }

    private static TimelineEntry read(ResultSet row, int index) throws SQLException {
        return new TimelineEntry(Times.read(row, "occurred_at"), row.getString("kind"), row.getString("actor"),
            row.getString("content"), row.getBoolean("visible"), row.getString("detail"));
    }
}
