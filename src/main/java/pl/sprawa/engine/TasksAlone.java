package pl.sprawa.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;

/**
 * Tasks have no parts: standalone ones are off ({@link EngineSetup}). So none are looked for when a task ends, and a task of
 * another case that somebody has made a part of it by engine-rest is not deleted with it.
 */
class TasksAlone extends TaskManager {

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
