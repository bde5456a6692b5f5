package pl.sprawa.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells the watch, if the application has one, of each instance that the engine has migrated, and keeps its timers that have rung
 * silent. The event is part of the migration's transaction: what is told really moved, and what did not move is not told.
 */
class MovedInstances implements HistoryEventHandler {

    /** Asked for late: the watch's bean is made only after the engine. */
    private final ObjectProvider<MigrationWatch> watch;
    private final JdbcClient database;

    MovedInstances(ObjectProvider<MigrationWatch> watch, JdbcClient database) {
        this.watch = watch;
        this.database = database;
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricProcessInstanceEventEntity instance
                && instance.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_MIGRATE)) {
            // The engine stores its changes at the end of the command: the row still says where the instance comes from.
            String source = database.sql("select proc_def_id_ from act_ru_execution where id_ = :id").param("id", instance.getProcessInstanceId())
                    .query(String.class).single();
            Context.getCommandContext().registerCommandContextListener(new FiredTimers(instance.getProcessInstanceId(), source));
            watch.ifAvailable(told -> told.moved(instance.getBusinessKey(), instance.getProcessDefinitionKey(),
                    instance.getProcessDefinitionName(), instance.getProcessDefinitionVersion()));
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }
}
