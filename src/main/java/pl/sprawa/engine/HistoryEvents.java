package pl.sprawa.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/**
 * Takes key and version of a definition, which stand in every event, from the definitions in memory instead of by a statement for
 * each: they never change. And when a task began, from the task.
 */
class HistoryEvents extends CacheAwareHistoryEventProducer {

    @Override
    protected ProcessDefinitionEntity getProcessDefinitionEntity(String id) {
        ProcessDefinitionEntity known = Context.getProcessEngineConfiguration() == null ? null
                : Context.getProcessEngineConfiguration().getDeploymentCache().findProcessDefinitionFromCache(id);
        return known == null ? super.getProcessDefinitionEntity(id) : known;
    }

    @Override
    protected HistoricTaskInstanceEventEntity loadTaskInstanceEvent(DelegateTask task) {
        HistoricTaskInstanceEventEntity event = super.loadTaskInstanceEvent(task);
        if (event.getStartTime() == null) {
            event.setStartTime(task.getCreateTime());
        }
        return event;
    }
}
