package pl.sprawa.engine;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Brings the role groups and their rights into the engine at each start; rights that were granted besides are left alone. */
@Component
@Order(2)
class Roles extends AbstractProcessEnginePlugin {

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        for (Role role : Role.values()) {
            ensureGroup(engine.getIdentityService(), role.group, role.label);
            role.rights.forEach(right -> ensureRight(engine.getAuthorizationService(), role.group, right));
        }
    }

    /** A directory has its own groups; the rights here wait for them by name. */
    static void ensureGroup(IdentityService identities, String id, String name) {
        if (!identities.isReadOnly() && identities.createGroupQuery().groupId(id).count() == 0) {
            Group group = identities.newGroup(id);
            group.setName(name);
            group.setType("SPRAWA");
            identities.saveGroup(group);
        }
    }

    static void ensureRight(AuthorizationService authorizations, String group, Role.Right right) {
        Authorization grant = authorizations.createAuthorizationQuery().groupIdIn(group).resourceType(right.resource())
                .resourceId(right.id()).authorizationType(Authorization.AUTH_TYPE_GRANT).singleResult();
        if (grant == null) {
            grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setGroupId(group);
            grant.setResource(right.resource());
            grant.setResourceId(right.id());
        } else if (right.permissions().stream().allMatch(grant::isPermissionGranted)) {
            return;
        }
        grant.removePermission(Permissions.ALL);
        for (Permission permission : right.permissions()) {
            grant.addPermission(permission);
        }
        authorizations.saveAuthorization(grant);
    }
}
