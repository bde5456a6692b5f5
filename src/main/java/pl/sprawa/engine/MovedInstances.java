package pl.sprawa.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Tells the watch, if the application has one, of each instance that the engine has migrated. The event is part of the
 * migration's transaction: what is told really moved, and what did not move is not told.
 */
class MovedInstances implements HistoryEventHandler {

    /** Asked for late: the watch's bean is made only after the engine. */
    private final ObjectProvider<MigrationWatch> watch;

    MovedInstances(ObjectProvider<MigrationWatch> watch) {
        this.watch = watch;
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricProcessInstanceEventEntity instance
                && instance.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_MIGRATE)) {
            watch.ifAvailable(told -> told.moved(instance.getBusinessKey(), instance.getProcessDefinitionKey(),
                    instance.getProcessDefinitionName(), instance.getProcessDefinitionVersion()));
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }
}
