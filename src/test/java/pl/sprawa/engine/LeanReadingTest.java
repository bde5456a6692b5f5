package pl.sprawa.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the engine does not read with each case any more ({@link CaseVariables}, {@link FailedJobs}, {@link JobDefinitions}, {@link TasksAlone}) changes no result. */
@EngineTest
class LeanReadingTest {

    @Autowired
    RepositoryService repository;
    @Autowired
    RuntimeService runtime;
    @Autowired
    TaskService tasks;
    @Autowired
    ManagementService management;
    @Autowired
    IdentityService identity;
    @Autowired
    AuthorizationService rights;

    @Test
    void aTimerOfASuspendedDefinitionIsSuspendedFromTheNextCaseOn() {
        Models.deploy(repository, "lean-a", Models.taskWithTimer("lean-a"));
        assertThat(job(start("lean-a", Map.of("unit", "zdm"))).isSuspended()).isFalse();
        JobDefinition timer = management.createJobDefinitionQuery().processDefinitionKey("lean-a").singleResult();
        management.suspendJobDefinitionById(timer.getId());
        assertThat(job(start("lean-a", Map.of("unit", "zdm"))).isSuspended()).isTrue();
        management.activateJobDefinitionById(timer.getId());
        assertThat(job(start("lean-a", Map.of("unit", "zdm"))).isSuspended()).isFalse();
    }

    @Test
    void aPrioritySetForATimerHoldsFromTheNextCaseOn() {
        Models.deploy(repository, "lean-b", Models.taskWithTimer("lean-b"));
        assertThat(job(start("lean-b", Map.of("unit", "zdm"))).getPriority()).isZero();
        JobDefinition timer = management.createJobDefinitionQuery().processDefinitionKey("lean-b").singleResult();
        management.setOverridingJobPriorityForJobDefinition(timer.getId(), 70);
        assertThat(job(start("lean-b", Map.of("unit", "zdm"))).getPriority()).isEqualTo(70);
    }

    @Test
    void theIncidentOfAJobEndsWithItWhenItSucceedsAfterAll() {
        Models.deploy(repository, "lean-c", Models.job("lean-c"));
        ProcessInstance instance = start("lean-c", Map.of("broken", true));
        String job = fail(instance);
        // By definition, and not for the one job, which would end the incident at once.
        management.setJobRetriesByJobDefinitionId(management.createJobDefinitionQuery().processDefinitionKey("lean-c").singleResult().getId(), 1);
        runtime.setVariable(instance.getId(), "broken", false);
        assertThat(runtime.createIncidentQuery().processInstanceId(instance.getId()).count()).isEqualTo(1);
        management.executeJob(job);
        assertThat(runtime.createIncidentQuery().processInstanceId(instance.getId()).count()).isZero();
    }

    @Test
    void theIncidentOfAJobEndsWithItsCase() {
        Models.deploy(repository, "lean-d", Models.job("lean-d"));
        ProcessInstance instance = start("lean-d", Map.of("broken", true));
        fail(instance);
        runtime.deleteProcessInstance(instance.getId(), "not needed");
        assertThat(runtime.createIncidentQuery().processInstanceId(instance.getId()).count()).isZero();
    }

    @Test
    void variablesOfTheTaskAndOfItsCaseAreKeptApart() {
        Models.deploy(repository, "lean-e", Models.oneTask("lean-e"));
        ProcessInstance instance = start("lean-e", Map.of("unit", "zdm", "said", "of the case"));
        Task task = tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult();
        tasks.setVariableLocal(task.getId(), "said", "of the task");
        tasks.setVariableLocal(task.getId(), "alone", "yes");
        assertThat(tasks.getVariables(task.getId())).containsOnly(Map.entry("unit", "zdm"), Map.entry("said", "of the task"), Map.entry("alone", "yes"));
        assertThat(runtime.getVariables(instance.getId())).containsOnly(Map.entry("unit", "zdm"), Map.entry("said", "of the case"));
        assertThat(tasks.getVariable(task.getId(), "said")).isEqualTo("of the task");
        tasks.complete(task.getId(), Map.of("said", "at last"));
        assertThat(runtime.createVariableInstanceQuery().processInstanceIdIn(instance.getId()).count()).isZero();
    }

    @Test
    void aPersonFindsTheTasksOfTheOwnUnitsHoweverAsked() {
        Models.deploy(repository, "lean-f", Models.oneTask("lean-f"));
        start("lean-f", Map.of("unit", "zdm"));
        start("lean-f", Map.of("unit", "zzw"));
        Authorization grant = rights.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId("lean");
        grant.setResource(Resources.PROCESS_DEFINITION);
        grant.setResourceId(Authorization.ANY);
        grant.addPermission(ProcessDefinitionPermissions.READ_TASK);
        rights.saveAuthorization(grant);
        assertThat(asMemberOf(List.of("zdm"), tasks -> tasks)).containsExactly("zdm");
        assertThat(asMemberOf(List.of("zdm", "zzw"), tasks -> tasks)).containsExactly("zdm", "zzw");
        assertThat(asMemberOf(List.of(), tasks -> tasks)).isEmpty();
        assertThat(asMemberOf(List.of("zdm"), tasks -> tasks.tenantIdIn("zdm", "zzw"))).containsExactly("zdm");
        assertThat(asMemberOf(List.of("zdm"), tasks -> tasks.tenantIdIn("zzw"))).isEmpty();
        assertThat(asMemberOf(List.of("zdm"), TaskQuery::withoutTenantId)).isEmpty();
        assertThat(asMemberOf(List.of("zdm"), tasks -> tasks.or().taskPriority(50).taskCandidateGroup("zzw").endOr())).containsExactly("zdm");
    }

    private List<String> asMemberOf(List<String> units, UnaryOperator<TaskQuery> criteria) {
        identity.setAuthentication("lean", List.of("lean"), units);
        try {
            TaskQuery query = criteria.apply(tasks.createTaskQuery().processDefinitionKey("lean-f")).orderByTenantId().asc();
            List<String> found = query.list().stream().map(Task::getTenantId).toList();
            assertThat(query.count()).isEqualTo(found.size());
            return found;
        } finally {
            identity.clearAuthentication();
        }
    }

    private ProcessInstance start(String key, Map<String, Object> variables) {
        return runtime.startProcessInstanceByKey(key, variables);
    }

    private Job job(ProcessInstance instance) {
        return management.createJobQuery().processInstanceId(instance.getId()).singleResult();
    }

    private String fail(ProcessInstance instance) {
        String job = job(instance).getId();
        management.setJobRetries(job, 1);
        assertThatThrownBy(() -> management.executeJob(job)).isInstanceOf(Exception.class);
        assertThat(runtime.createIncidentQuery().processInstanceId(instance.getId()).count()).isEqualTo(1);
        return job;
    }
}
