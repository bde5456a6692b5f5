package pl.sprawa.engine;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What lies in the units' inboxes, counted in one statement; the engine's own queries would count each unit apart. Whoever asks sees to the rights. */
@Repository
public class UnitQueues {

    private final JdbcClient database;

    UnitQueues(JdbcClient database) {
        this.database = database;
    }

    /** Tasks that nobody has claimed, by unit. */
    public Map<String, Long> unclaimed() {
        Map<String, Long> tasks = new HashMap<>();
        database.sql("select tenant_id_, count(*) as tasks from act_ru_task where assignee_ is null and tenant_id_ is not null group by tenant_id_")
                .query(row -> {
                    tasks.put(row.getString("tenant_id_"), row.getLong("tasks"));
                });
        return tasks;
    }
}
