package pl.sprawa.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.CachedDbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityState;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandContextListener;
import org.camunda.bpm.engine.impl.jobexecutor.TimerStartEventSubprocessJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.pvm.process.ProcessDefinitionImpl;

/**
 * Keeps timers that have rung silent after a migration. The engine looks after those on the edge of a step, but starts the timer of
 * an event sub-process anew, though it rang long ago: a notice that the law wants once would be given twice. Such a timer
 * is taken away again before it is stored; one that the old version did not have stays.
 */
class FiredTimers implements CommandContextListener {

    private final String instance;
    private final String source;

    /** @param source id of the process definition that the instance leaves */
    FiredTimers(String instance, String source) {
        this.instance = instance;
        this.source = source;
    }

    @Override
    public void onCommandContextClose(CommandContext context) {
        List<TimerEntity> begun = new ArrayList<>();
        Set<String> replaced = new HashSet<>();
        for (CachedDbEntity each : context.getDbEntityManager().getDbEntityCache().getCachedEntities()) {
            if (each.getEntity() instanceof TimerEntity timer && instance.equals(timer.getProcessInstanceId())
                    && TimerStartEventSubprocessJobHandler.TYPE.equals(timer.getJobHandlerType())) {
                if (each.getEntityState() == DbEntityState.TRANSIENT) {
                    begun.add(timer);
                } else if (each.getEntityState() == DbEntityState.DELETED_PERSISTENT) {
                    replaced.add(timer.getActivityId());
                }
            }
        }
        ProcessDefinitionImpl before = context.getProcessEngineConfiguration().getDeploymentCache().findDeployedProcessDefinitionById(source);
        begun.stream().filter(timer -> before.findActivity(timer.getActivityId()) != null && !replaced.contains(timer.getActivityId()))
                .forEach(TimerEntity::delete);
    }

    @Override
    public void onCommandFailed(CommandContext context, Throwable failure) {
        // nothing was stored
    }
}
