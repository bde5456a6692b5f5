package pl.sprawa.engine;

import java.util.Set;
import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/**
 * History level {@code lean}: which case ran when, and who did which user task. Everything a resident or an auditor asks
 * for stands in the timeline of the request, so that variables, activities and jobs need no second record here, nor the
 * processes that a case calls, whose tasks tell as much.
 * The level cannot be changed on an existing database.
 */
class LeanHistory extends AbstractHistoryLevel {

    static final String NAME = "lean";

    private static final Set<HistoryEventType> KEPT = Set.of(
            HistoryEventTypes.PROCESS_INSTANCE_START, HistoryEventTypes.PROCESS_INSTANCE_UPDATE,
            HistoryEventTypes.PROCESS_INSTANCE_MIGRATE, HistoryEventTypes.PROCESS_INSTANCE_END,
            HistoryEventTypes.TASK_INSTANCE_CREATE, HistoryEventTypes.TASK_INSTANCE_UPDATE,
            HistoryEventTypes.TASK_INSTANCE_MIGRATE, HistoryEventTypes.TASK_INSTANCE_COMPLETE,
            HistoryEventTypes.TASK_INSTANCE_DELETE);

    @Override
    public int getId() {
        return 40; // stored in ACT_GE_PROPERTY; 0 to 3 are the engine's own
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, Object entity) {
        return KEPT.contains(type) && !(entity instanceof ExecutionEntity instance && instance.getSuperExecutionId() != null) && !listens(type, entity);
    }

    /**
     * While it reads a model, the engine asks so, of no task, whether to put a listener on each user task that writes who took it
     * into the history of activities. There is none, and the listener would be called at each new task and each claim for nothing.
     */
    private static boolean listens(HistoryEventType type, Object entity) {
        return type == HistoryEventTypes.TASK_INSTANCE_CREATE && entity == null;
    }
}
