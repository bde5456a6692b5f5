package pl.sprawa.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@EngineTest
class EngineSetupTest {

    @Autowired RepositoryService repository;
    @Autowired RuntimeService runtime;
    @Autowired TaskService tasks;
    @Autowired HistoryService history;
    @Autowired AuthorizationService authorizations;
    @Autowired FilterService filters;
    @Autowired JdbcClient database;

    @Test
    void historyHoldsProcessInstancesAndUserTasksOnly() {
        Models.deploy(repository, "lean", Models.oneTask("lean"));
        String id = runtime.startProcessInstanceByKey("lean", Map.of("unit", "zdm")).getId();
        tasks.complete(tasks.createTaskQuery().processInstanceId(id).singleResult().getId());

        assertThat(history.createHistoricProcessInstanceQuery().processInstanceId(id).finished().count()).isEqualTo(1);
        assertThat(history.createHistoricTaskInstanceQuery().processInstanceId(id).tenantIdIn("zdm").finished().count()).isEqualTo(1);
        for (String table : new String[] {"act_hi_actinst", "act_hi_varinst", "act_hi_detail", "act_hi_op_log", "act_hi_job_log", "act_hi_identitylink"}) {
            assertThat(database.sql("select count(*) from " + table).query(Long.class).single()).as(table).isZero();
        }
    }

    @Test
    void aTaskBelongsToTheTenantOfItsUnitAndGetsNoGrantsOfItsOwn() {
        Models.deploy(repository, "tenant", Models.oneTask("tenant"));
        String id = runtime.startProcessInstanceByKey("tenant", Map.of("unit", "ud-wola")).getId();
        var task = tasks.createTaskQuery().processInstanceId(id).singleResult();
        tasks.setAssignee(task.getId(), "zdm.anna");

        assertThat(task.getTenantId()).isEqualTo("ud-wola");
        assertThat(authorizations.createAuthorizationQuery().resourceType(Resources.TASK).list())
                .allMatch(grant -> grant.getResourceId().equals("*"));
        assertThat(authorizations.createAuthorizationQuery().resourceType(Resources.HISTORIC_TASK).list())
                .allMatch(grant -> grant.getResourceId().equals("*"));
    }

    @Test
    void aTaskWithoutASingleUnitIsRefused() {
        Models.deploy(repository, "nobody", Models.oneTask("nobody"));
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("nobody", Map.of("unit", "zdm,ztm")))
                .hasMessageContaining("exactly one candidate group").hasMessageContaining("ztm");
        Models.deploy(repository, "open", Bpmn.createExecutableProcess("open").camundaHistoryTimeToLiveString("P1D")
                .startEvent().userTask("Task_Open").endEvent().done());
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("open")).hasMessageContaining("Task_Open");
    }

    @Test
    void aPermittedBeanAnswers() {
        Models.deploy(repository, "greet", Models.expression("greet", "${greeter.hello(execution.processBusinessKey)}"));
        assertThat(runtime.createProcessInstanceByKey("greet").businessKey("W-1").executeWithVariablesInReturn().getVariables())
                .containsEntry("said", "Hello W-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${dataSource}", "${engineIndexes}", "${''.class}", "${''.getClass()}",
            "${execution.processEngineServices}", "${execution.getProcessEngineServices().runtimeService}", "${execution.deleteCascade('x')}",
            "${greeter.getClass().getClassLoader()}"})
    void nothingElseCanBeReachedByAnExpression(String expression) {
        Models.deploy(repository, "escape", Models.expression("escape", expression));
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("escape")).isInstanceOf(ProcessEngineException.class)
                .hasMessageMatching("(?s).*(may not use|Cannot resolve identifier|Unknown property).*");
    }

    @Test
    void aTaskFilterCannotCallABean() {
        Filter filter = filters.newTaskFilter("sly").setQuery(tasks.createTaskQuery().taskAssigneeExpression("${greeter.hello('x')}"));
        String id = filters.saveFilter(filter).getId();
        assertThatThrownBy(() -> filters.count(id)).rootCause().hasMessageContaining("Cannot resolve identifier 'greeter'");
    }

    @Test
    void scriptsAndClassesAreRefusedAtDeployment() {
        var script = Bpmn.createExecutableProcess("s").camundaHistoryTimeToLiveString("P1D").startEvent()
                .scriptTask("Task_Script").scriptFormat("juel").scriptText("${1}").endEvent().done();
        assertThatThrownBy(() -> Models.deploy(repository, "s", script)).hasMessageContaining("Task_Script").hasMessageContaining("a script");
        var java = Bpmn.createExecutableProcess("j").camundaHistoryTimeToLiveString("P1D").startEvent()
                .serviceTask("Task_Java").camundaClass("java.lang.Runtime").endEvent().done();
        assertThatThrownBy(() -> Models.deploy(repository, "j", java)).hasMessageContaining("Task_Java").hasMessageContaining("java.lang.Runtime");
        var listener = Bpmn.createExecutableProcess("l").camundaHistoryTimeToLiveString("P1D").startEvent()
                .userTask("Task_Listen").camundaTaskListenerClass("create", "x.Y").endEvent().done();
        assertThatThrownBy(() -> Models.deploy(repository, "l", listener)).hasMessageContaining("Task_Listen");
    }

    @Test
    void theIndexesThatTheEngineLacksAreThere() {
        assertThat(database.sql("select lower(index_name) from information_schema.indexes where lower(index_name) like 'sprawa%'")
                .query(String.class).list()).contains("sprawa_idx_task_parent", "sprawa_idx_task_due", "sprawa_idx_task_unit", "sprawa_idx_link_group", "sprawa_idx_job_due");
    }
}
