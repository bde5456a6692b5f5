package pl.sprawa.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** What is remembered of the latest versions is never older than what this node has done. */
@EngineTest
@RecordApplicationEvents
class LatestDefinitionsTest {

    @Autowired
    RepositoryService repository;
    @Autowired
    RuntimeService runtime;
    @Autowired
    TransactionTemplate transaction;

    @Test
    void aNewVersionIsFollowedAtOnce() {
        Models.deploy(repository, "latest-a", Models.oneTask("latest-a"));
        assertThat(versionOfNew("latest-a")).isEqualTo(1);
        Models.deploy(repository, "latest-a", Models.expression("latest-a", "${greeter.hello('x')}"));
        assertThat(versionOfNew("latest-a")).isEqualTo(2);
    }

    @Test
    void aVersionThatWasRolledBackIsNotFollowed() {
        Models.deploy(repository, "latest-b", Models.oneTask("latest-b"));
        transaction.executeWithoutResult(status -> {
            Models.deploy(repository, "latest-b", Models.expression("latest-b", "${greeter.hello('x')}"));
            assertThat(versionOfNew("latest-b")).isEqualTo(2);
            status.setRollbackOnly();
        });
        assertThat(versionOfNew("latest-b")).isEqualTo(1);
    }

    @Test
    void aSuspendedOneIsNotStartedAndAnActivatedOneIs() {
        Models.deploy(repository, "latest-c", Models.oneTask("latest-c"));
        versionOfNew("latest-c");
        repository.suspendProcessDefinitionByKey("latest-c");
        assertThatThrownBy(() -> versionOfNew("latest-c")).isInstanceOf(SuspendedEntityInteractionException.class);
        repository.activateProcessDefinitionByKey("latest-c");
        assertThat(versionOfNew("latest-c")).isEqualTo(1);
    }

    @Test
    void aDeletedOneIsForgotten() {
        Models.deploy(repository, "latest-d", Models.oneTask("latest-d"));
        versionOfNew("latest-d");
        repository.deleteDeployment(repository.createDeploymentQuery().deploymentSource(null).list().stream()
                .filter(each -> repository.getDeploymentResourceNames(each.getId()).contains("latest-d.bpmn")).findFirst().orElseThrow().getId(), true);
        assertThatThrownBy(() -> versionOfNew("latest-d")).isInstanceOf(NullValueException.class);
    }

    @Test
    void everyChangeIsToldOnceItCanBeSeen(@Autowired ApplicationEvents events) {
        Models.deploy(repository, "latest-e", Models.oneTask("latest-e"));
        assertThat(events.stream(ModelsChanged.class)).hasSize(1);
        repository.suspendProcessDefinitionByKey("latest-e");
        assertThat(events.stream(ModelsChanged.class)).hasSize(2);
        transaction.executeWithoutResult(status -> {
            Models.deploy(repository, "latest-e", Models.expression("latest-e", "${greeter.hello('x')}"));
            assertThat(events.stream(ModelsChanged.class)).as("not before others can see it").hasSize(2);
            status.setRollbackOnly();
        });
        assertThat(events.stream(ModelsChanged.class)).hasSize(2);
    }

    private int versionOfNew(String key) {
        String definition = runtime.startProcessInstanceByKey(key, Map.of("unit", "zdm")).getProcessDefinitionId();
        return repository.getProcessDefinition(definition).getVersion();
    }
}
