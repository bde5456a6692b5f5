package pl.sprawa.engine;

import java.util.Set;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/** Spares each finished task and process the statements that delete its grants: there are none ({@link NoTaskGrants}). */
public class NoTaskGrantsToDelete extends AuthorizationManager {

    private static final Set<Resource> WITHOUT_GRANTS = Set.of(Resources.TASK, Resources.PROCESS_INSTANCE,
            Resources.HISTORIC_TASK, Resources.HISTORIC_PROCESS_INSTANCE);

    @Override
    public void deleteAuthorizationsByResourceId(Resource resource, String id) {
        if (!WITHOUT_GRANTS.contains(resource)) {
            super.deleteAuthorizationsByResourceId(resource, id);
        }
    }
}
