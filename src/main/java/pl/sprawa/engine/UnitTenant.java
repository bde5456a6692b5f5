package pl.sprawa.engine;

import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;

/**
 * Puts a new task into the tenant of the one unit it is for. Units are kept apart by tenant, and a task without one would be
 * seen by all: a task whose unit is missing or not single is refused.
 */
class UnitTenant implements TaskListener {

    @Override
    public void notify(DelegateTask task) {
        List<String> groups = task.getCandidates().stream().map(IdentityLink::getGroupId).filter(Objects::nonNull).distinct().toList();
        if (groups.size() != 1 || groups.get(0).isBlank()) {
            throw new ProcessEngineException("Task '" + task.getTaskDefinitionKey() + "' of " + task.getProcessDefinitionId()
                    + " needs exactly one candidate group, the unit that is to do it, but has " + groups
                    + ". Set candidateGroups to ${unit} and see that the variable holds one unit code.");
        }
        ((TaskEntity) task).setTenantId(groups.get(0));
        // The history record was made before the listeners ran and waits in the same transaction.
        HistoricTaskInstanceEventEntity record = Context.getCommandContext().getDbEntityManager()
                .getCachedEntity(HistoricTaskInstanceEventEntity.class, task.getId());
        if (record != null) {
            record.setTenantId(groups.get(0));
        }
    }
}
