package pl.sprawa.engine;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Five indexes that the engine's own schema lacks. Without them, completing a task scans all tasks, finding due jobs reads
 * all future timers, an inbox is sorted by hand, and each of its counts fetches every task of the unit, and a row of its candidates, only to read which and when due it is.
 */
@Component
@Order(1)
class EngineIndexes extends AbstractProcessEnginePlugin {

    private static final List<String> INDEXES = List.of(
            "create index if not exists sprawa_idx_task_parent on act_ru_task(parent_task_id_)",
            "create index if not exists sprawa_idx_task_due on act_ru_task(due_date_)",
            "create index if not exists sprawa_idx_task_unit on act_ru_task(tenant_id_, due_date_, assignee_, id_)",
            "create index if not exists sprawa_idx_link_group on act_ru_identitylink(group_id_, type_, task_id_)",
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
