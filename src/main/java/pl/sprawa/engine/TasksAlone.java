package pl.sprawa.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.db.TenantCheck;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;

/**
 * Tasks have no parts: standalone ones are off ({@link EngineSetup}). So none are looked for when a task ends, and a task of
 * another case that somebody has made a part of it by engine-rest is not deleted with it. And each has a tenant, its unit ({@link UnitTenant}).
 */
class TasksAlone extends TaskManager {

    /**
     * Asks for the tasks of my units, where the engine asks for those of my units or of no unit, of which there are none: with that "or" PostgreSQL cannot walk the
     * tasks of a unit by due date ({@link EngineIndexes}) and has to fetch and sort all for a page of 25.
     */
    @Override
    protected void configureQuery(TaskQueryImpl query) {
        super.configureQuery(query);
        TenantCheck check = query.getTenantCheck();
        if (check.isTenantCheckEnabled() && check.getAuthTenantIds() != null && !check.getAuthTenantIds().isEmpty()
                && query.getTenantIds() == null && !query.isWithoutTenantId()) {
            query.tenantIdIn(check.getAuthTenantIds().toArray(String[]::new));
            check.setTenantCheckEnabled(false);
        }
    }

    @Override
    public List<Task> findTasksByParentTaskId(String parent) {
        return List.of();
    }

    /** An execution waits at one user task at a time: where that is at hand, no other is looked for. */
    @Override
    public List<TaskEntity> findTasksByExecutionId(String execution) {
        List<TaskEntity> atHand = getDbEntityManager().getCachedEntitiesByType(TaskEntity.class).stream()
                .filter(task -> execution.equals(task.getExecutionId())).collect(Collectors.toCollection(ArrayList::new));
        return atHand.isEmpty() ? super.findTasksByExecutionId(execution) : atHand;
    }
}
