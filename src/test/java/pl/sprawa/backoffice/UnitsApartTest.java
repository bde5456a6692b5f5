package pl.sprawa.backoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.junit.jupiter.api.AfterEach;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.joda.time.DateTimeZone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import pl.sprawa.casework.CaseTester;

/** A clerk sees and does the work of the own unit and of no other, whichever way is tried. The case's task is ZDM's. */
@StaffTest
class UnitsApartTest {

    private static final String OWN = "zdm.anna";
    private static final String OTHER = "straz.piotr";

    @Autowired CaseTester cases;
    @Autowired TaskService tasks;
    @Autowired RuntimeService runtime;
    @Autowired FormService forms;
    @Autowired FilterService filters;
    @Autowired IdentityService identities;
    @LocalServerPort int port;

    String number;
    String task;
    String instance;

    @BeforeEach
    void openCase() {
        cases.deployProbes();
        number = cases.report("probe");
        task = cases.task(number).getId();
        instance = cases.task(number).getProcessInstanceId();
    }

    @AfterEach
    void leave() {
        identities.clearAuthentication();
    }

    private void enter(String user) {
        identities.clearAuthentication();
        List<String> groups = identities.createGroupQuery().groupMember(user).list().stream().map(Group::getId).toList();
        List<String> tenants = identities.createTenantQuery().userMember(user).includingGroupsOfUser(true).list().stream().map(Tenant::getId).toList();
        identities.setAuthentication(user, groups, tenants);
    }

    @Test
    void theOwnUnitFindsAndFinishesItsTask() {
        enter(OWN);
        assertThat(tasks.createTaskQuery().taskId(task).count()).isEqualTo(1);
        tasks.claim(task, OWN);
        assertThat(tasks.getVariables(task)).containsEntry("unit", "zdm");
        tasks.complete(task, Map.of("action", "finish", "result", "repaired", "notes", "Zalepiono."));
        identities.clearAuthentication();
        assertThat(tasks.createTaskQuery().taskId(task).count()).isZero();
    }

    @Test
    void anotherUnitCanDoNothingThroughTheJavaApi() {
        enter(OTHER);
        assertThat(tasks.createTaskQuery().taskId(task).count()).isZero();
        List<ThrowingCallable> attempts = List.of(() -> tasks.claim(task, OTHER), () -> tasks.complete(task), () -> tasks.getVariables(task),
                () -> tasks.setVariable(task, "unit", "straz-miejska"), () -> forms.getDeployedTaskForm(task), () -> forms.getTaskFormVariables(task),
                () -> tasks.setAssignee(task, OTHER), () -> tasks.addCandidateGroup(task, "straz-miejska"), () -> runtime.getVariables(instance),
                () -> runtime.deleteProcessInstance(instance, "x"), () -> runtime.startProcessInstanceByKey("case"));
        assertThat(attempts).allSatisfy(attempt -> assertThatThrownBy(attempt)
                .hasMessageMatching("(?s).*(no authenticated tenant|does not have).*"));
        assertThat(runtime.createVariableInstanceQuery().count()).isZero();
        assertThat(runtime.createProcessInstanceQuery().count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/variables", "/form", "/deployed-form", "/form-variables", "/comment", "/identity-links", "/attachment", "/rendered-form"})
    void anotherUnitCanReadNothingOverHttp(String what) {
        var basic = new StaffClient(port, OTHER).get("/engine-rest/task/" + task + what);
        var session = new StaffClient(port, OTHER).logIn().getInSession("/camunda/api/engine/engine/default/task/" + task + what);
        for (var answer : List.of(basic, session)) {
            assertThat(answer.statusCode() >= 400 || answer.body().equals("[]")).as(answer.statusCode() + " " + answer.body()).isTrue();
            assertThat(answer.body()).doesNotContain(number, "Proszę o pomoc", "zdm");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/claim", "/complete", "/submit-form", "/assignee", "/delegate", "/comment/create", "/bpmnError", "/bpmnEscalation", "/identity-links", "/variables"})
    void anotherUnitCanDoNothingOverHttp(String what) {
        String body = "{\"userId\":\"straz.piotr\",\"message\":\"x\",\"errorCode\":\"e\",\"escalationCode\":\"e\",\"type\":\"candidate\",\"modifications\":{\"unit\":{\"value\":\"x\"}}}";
        assertThat(new StaffClient(port, OTHER).post("/engine-rest/task/" + task + what, body).statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(new StaffClient(port, OTHER).logIn().postInSession("/camunda/api/engine/engine/default/task/" + task + what, body).statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(tasks.createTaskQuery().taskId(task).taskUnassigned().count()).isEqualTo(1);
        assertThat(tasks.getVariable(task, "unit")).isEqualTo("zdm");
    }

    @Test
    void theInboxesShowTheOwnUnitsTasks() {
        String inbox = filters.createFilterQuery().filterName("Moja komórka").singleResult().getId();
        assertThat(new StaffClient(port, OWN).json("/engine-rest/filter/" + inbox + "/list").findValuesAsText("id")).contains(task);
        assertThat(new StaffClient(port, OTHER).json("/engine-rest/filter/" + inbox + "/list").findValuesAsText("id")).doesNotContain(task);
        for (String name : List.of("Moje zadania", "Na dziś", "Po terminie", "Nieprzydzielone")) {
            String id = filters.createFilterQuery().filterName(name).singleResult().getId();
            assertThat(new StaffClient(port, OWN).get("/engine-rest/filter/" + id + "/count").statusCode()).as(name).isEqualTo(200);
        }
        assertThat(new StaffClient(port, OWN).json("/engine-rest/filter").findValuesAsText("name")).doesNotContain("Spory o właściwość");
        assertThat(new StaffClient(port, "koordynator.jan").json("/engine-rest/filter").findValuesAsText("name")).contains("Spory o właściwość");
    }

    @Test
    void coordinatorsAndManagersSeeTheTasksOfAllUnitsButManagersDoNotWorkOnThem() {
        assertThat(new StaffClient(port, "koordynator.jan").get("/engine-rest/task/" + task).statusCode()).isEqualTo(200);
        assertThat(new StaffClient(port, "kierownik.adam").get("/engine-rest/task/" + task).statusCode()).isEqualTo(200);
        assertThat(new StaffClient(port, "kierownik.adam").post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"kierownik.adam\"}").statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(new StaffClient(port, "koordynator.jan").post("/engine-rest/task/" + task + "/assignee", "{\"userId\":\"zdm.anna\"}").statusCode()).isEqualTo(204);
        assertThat(tasks.createTaskQuery().taskId(task).taskAssignee(OWN).count()).isEqualTo(1);
    }

    @Test
    void anAdHocTaskOrAnUnhandledErrorIsRefused() {
        assertThat(new StaffClient(port, OWN).post("/engine-rest/task/create", "{\"name\":\"mine\"}").statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(new StaffClient(port, OWN).post("/engine-rest/task/" + task + "/bpmnError", "{\"errorCode\":\"e\"}").statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(tasks.createTaskQuery().taskId(task).count()).isEqualTo(1);
    }

    /** Half an hour after midnight in the city: its day has begun, that of a server on UTC has not. */
    @Test
    void todayIsTheCitysDayWhateverTheServersZone() {
        DateTimeZone before = DateTimeZone.getDefault();
        String today = filters.createFilterQuery().filterName("Na dziś").singleResult().getId();
        try {
            DateTimeZone.setDefault(DateTimeZone.UTC);
            ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-03-02T23:30:00Z")));
            tasks.setDueDate(task, Date.from(Instant.parse("2026-03-03T22:30:00Z")));
            assertThat(new StaffClient(port, OWN).json("/engine-rest/filter/" + today + "/list").findValuesAsText("id")).contains(task);
            tasks.setDueDate(task, Date.from(Instant.parse("2026-03-02T22:30:00Z")));
            assertThat(new StaffClient(port, OWN).json("/engine-rest/filter/" + today + "/list").findValuesAsText("id")).doesNotContain(task);
        } finally {
            ClockUtil.reset();
            DateTimeZone.setDefault(before);
        }
    }
}
