package pl.sprawa.engine;

import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;

/** Writes history as the engine does, but does not read when a task began where the event says so ({@link HistoryEvents}). */
class TaskHistory extends DbHistoryEventHandler {

    @Override
    protected void insertOrUpdate(HistoryEvent event) {
        if (event instanceof HistoricTaskInstanceEventEntity task && task.getStartTime() != null && !isInitialEvent(event)) {
            if (getDbEntityManager().getCachedEntity(HistoricTaskInstanceEventEntity.class, task.getId()) == null) {
                getDbEntityManager().merge(task);
            }
        } else {
            super.insertOrUpdate(event);
        }
    }
}
