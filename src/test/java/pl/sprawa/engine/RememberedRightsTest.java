package pl.sprawa.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class RememberedRightsTest {

    private static final List<String> GROUPS = List.of("remembered");

    @Autowired
    AuthorizationService rights;

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
