package pl.sprawa.engine;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;

/** Tells {@link LatestDefinitions} that a definition is suspended or activated: on this node that holds at once. */
class WatchedDefinitions extends ProcessDefinitionManager {

    @Override
    public void updateProcessDefinitionSuspensionStateById(String id, SuspensionState state) {
        forget();
        super.updateProcessDefinitionSuspensionStateById(id, state);
    }

    @Override
    public void updateProcessDefinitionSuspensionStateByKey(String key, SuspensionState state) {
        forget();
        super.updateProcessDefinitionSuspensionStateByKey(key, state);
    }

    @Override
    public void updateProcessDefinitionSuspensionStateByKeyAndTenantId(String key, String tenant, SuspensionState state) {
        forget();
        super.updateProcessDefinitionSuspensionStateByKeyAndTenantId(key, tenant, state);
    }

    private static void forget() {
        ((LatestDefinitions) Context.getProcessEngineConfiguration().getDeploymentCache()).change();
    }
}
