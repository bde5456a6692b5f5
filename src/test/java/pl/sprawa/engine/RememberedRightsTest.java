package pl.sprawa.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class RememberedRightsTest {

    private static final List<String> GROUPS = List.of("remembered");

    @Autowired
    AuthorizationService rights;
    @Autowired
    IdentityService identity;
    @Autowired
    RepositoryService repository;
    @Autowired
    RuntimeService runtime;
    @Autowired
    TaskService tasks;

    @Test
    void aRightHoldsAtOnceAndIsGoneAtOnce() {
        assertThat(mayRead()).isFalse();
        Authorization grant = rights.saveAuthorization(grant(Resources.DEPLOYMENT, "*"));
        assertThat(mayRead()).isTrue();
        assertThat(mayRead()).isTrue();
        grant.removePermission(Permissions.READ);
        rights.saveAuthorization(grant);
        assertThat(mayRead()).isFalse();
        rights.deleteAuthorization(grant.getId());
        assertThat(mayRead()).isFalse();
    }

    @Test
    void aSingleTaskGetsNoRightsOfItsOwn() {
        assertThatThrownBy(() -> rights.saveAuthorization(grant(Resources.TASK, "4711"))).isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("Make the person a member of the unit");
        Authorization all = rights.saveAuthorization(grant(Resources.TASK, "*"));
        all.setResourceId("4711");
        assertThatThrownBy(() -> rights.saveAuthorization(all)).isInstanceOf(BadUserRequestException.class);
        rights.deleteAuthorization(all.getId());
    }

    @Test
    void tasksAreSeenByWhoMayReadThoseOfTheirDefinitionAndNotWhereThatWasRevoked() {
        Models.deploy(repository, "remembered-a", Models.oneTask("remembered-a"));
        Models.deploy(repository, "remembered-b", Models.oneTask("remembered-b"));
        runtime.startProcessInstanceByKey("remembered-a", Map.of("unit", "remembered-unit"));
        assertThat(tasksSeen()).isZero();
        Authorization other = rights.saveAuthorization(readTasks(Authorization.AUTH_TYPE_GRANT, "remembered-b"));
        assertThat(tasksSeen()).isZero();
        Authorization all = rights.saveAuthorization(readTasks(Authorization.AUTH_TYPE_GRANT, "*"));
        assertThat(tasksSeen()).isOne();
        Authorization revoked = rights.saveAuthorization(readTasks(Authorization.AUTH_TYPE_REVOKE, "remembered-a"));
        assertThat(tasksSeen()).isZero();
        rights.deleteAuthorization(revoked.getId());
        assertThat(tasksSeen()).isOne();
        rights.deleteAuthorization(all.getId());
        assertThat(tasksSeen()).isZero();
        rights.deleteAuthorization(other.getId());
    }

    private long tasksSeen() {
        identity.setAuthentication("somebody", GROUPS, List.of("remembered-unit"));
        try {
            return tasks.createTaskQuery().taskCandidateGroup("remembered-unit").count();
        } finally {
            identity.clearAuthentication();
        }
    }

    private Authorization readTasks(int type, String definition) {
        Authorization right = rights.createNewAuthorization(type);
        right.setGroupId("remembered");
        right.setResource(Resources.PROCESS_DEFINITION);
        right.setResourceId(definition);
        if (type == Authorization.AUTH_TYPE_REVOKE) {
            right.removePermission(ProcessDefinitionPermissions.READ_TASK);
        } else {
            right.addPermission(ProcessDefinitionPermissions.READ_TASK);
        }
        return right;
    }

    private boolean mayRead() {
        return rights.isUserAuthorized("somebody", GROUPS, Permissions.READ, Resources.DEPLOYMENT, "any");
    }

    private Authorization grant(Resources resource, String id) {
        Authorization grant = rights.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId("remembered");
        grant.setResource(resource);
        grant.setResourceId(id);
        grant.addPermission(Permissions.READ);
        return grant;
    }
}
