package pl.sprawa.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;

/**
 * Reads the variables of a process instance at once, where the engine asks anew for each of its executions and for its task.
 * Each of these asks once and keeps what it was given, so what the command changes is not missed. One of these serves one command.
 */
class CaseVariables extends VariableInstanceManager {

    private final Map<String, List<VariableInstanceEntity>> byInstance = new HashMap<>();

    @Override
    public List<VariableInstanceEntity> findVariableInstancesByExecutionId(String id) {
        ExecutionEntity execution = getDbEntityManager().getCachedEntity(ExecutionEntity.class, id);
        return execution == null ? super.findVariableInstancesByExecutionId(id) : of(execution.getProcessInstanceId()).stream()
                .filter(variable -> variable.getTaskId() == null && id.equals(variable.getExecutionId())).toList();
    }

    @Override
    public List<VariableInstanceEntity> findVariableInstancesByTaskId(String id) {
        TaskEntity task = getDbEntityManager().getCachedEntity(TaskEntity.class, id);
        return task == null ? super.findVariableInstancesByTaskId(id) : of(task.getProcessInstanceId()).stream()
                .filter(variable -> id.equals(variable.getTaskId())).toList();
    }

    private List<VariableInstanceEntity> of(String instance) {
        return byInstance.computeIfAbsent(instance, this::findVariableInstancesByProcessInstanceId);
    }
}
