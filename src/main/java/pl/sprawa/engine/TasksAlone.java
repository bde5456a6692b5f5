package pl.sprawa.engine;

import java.util.List;
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
}
