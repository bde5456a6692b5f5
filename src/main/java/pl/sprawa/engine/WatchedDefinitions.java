package pl.sprawa.engine;

import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;

/** Tells {@link LatestDefinitions} that a definition is suspended or activated: on this node that holds at once. */
class WatchedDefinitions extends ProcessDefinitionManager {

    @Override
    public void updateProcessDefinitionSuspensionStateById(String id, SuspensionState state) {
        LatestDefinitions.current().change();
        super.updateProcessDefinitionSuspensionStateById(id, state);
    }

    @Override
    public void updateProcessDefinitionSuspensionStateByKey(String key, SuspensionState state) {
        LatestDefinitions.current().change();
        super.updateProcessDefinitionSuspensionStateByKey(key, state);
    }

    @Override
    public void updateProcessDefinitionSuspensionStateByKeyAndTenantId(String key, String tenant, SuspensionState state) {
        LatestDefinitions.current().change();
        super.updateProcessDefinitionSuspensionStateByKeyAndTenantId(key, tenant, state);
    }
}
