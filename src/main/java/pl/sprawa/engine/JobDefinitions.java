package pl.sprawa.engine;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;

/**
 * Each new timer asks for its definition, to see whether that is suspended and what priority was set for it: remembered like
 * the latest definitions ({@link LatestDefinitions}). Whoever asks outside a running case may be about to change it.
 */
class JobDefinitions extends JobDefinitionManager {

    @Override
    public JobDefinitionEntity findById(String id) {
        if (Context.getBpmnExecutionContext() != null) {
            return LatestDefinitions.current().jobDefinition(id, () -> super.findById(id));
        }
        LatestDefinitions.current().changeJobs();
        return super.findById(id);
    }

    @Override
    public void updateJobDefinitionSuspensionStateById(String id, SuspensionState state) {
        LatestDefinitions.current().changeJobs();
        super.updateJobDefinitionSuspensionStateById(id, state);
    }

    @Override
    public void updateJobDefinitionSuspensionStateByProcessDefinitionId(String id, SuspensionState state) {
        LatestDefinitions.current().changeJobs();
        super.updateJobDefinitionSuspensionStateByProcessDefinitionId(id, state);
    }

    @Override
    public void updateJobDefinitionSuspensionStateByProcessDefinitionKey(String key, SuspensionState state) {
        LatestDefinitions.current().changeJobs();
        super.updateJobDefinitionSuspensionStateByProcessDefinitionKey(key, state);
    }

    @Override
    public void updateJobDefinitionSuspensionStateByProcessDefinitionKeyAndTenantId(String key, String tenant, SuspensionState state) {
        LatestDefinitions.current().changeJobs();
        super.updateJobDefinitionSuspensionStateByProcessDefinitionKeyAndTenantId(key, tenant, state);
    }
}
