package pl.sprawa.engine;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Three indexes that the engine's own schema lacks. Without them, completing a task scans all tasks, finding due jobs reads
 * all future timers, and an inbox is sorted by hand.
 */
@Component
@Order(1)
class EngineIndexes extends AbstractProcessEnginePlugin {

    private static final List<String> INDEXES = List.of(
            "create index if not exists sprawa_idx_task_parent on act_ru_task(parent_task_id_)",
            "create index if not exists sprawa_idx_task_due on act_ru_task(due_date_)",
            "create index if not exists sprawa_idx_job_due on act_ru_job(duedate_)");

    private final JdbcClient database;

    EngineIndexes(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        INDEXES.forEach(index -> database.sql(index).update());
    }
}
