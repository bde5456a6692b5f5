package pl.sprawa.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import pl.sprawa.casework.CaseTester;

/** Who gets in, and what a clerk can reach besides tasks: nothing. */
@StaffTest
class DoorsTest {

    @Autowired CaseTester cases;
    @LocalServerPort int port;

    String number;

    @BeforeEach
    void openCase() {
        cases.deployProbes();
        number = cases.report("probe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/task", "/engine-rest/engine", "/engine-rest/", "/staff/", "/staff/api/requests/1/merge", "/staff/attachments/1"})
    void nobodyGetsInWithoutAPassword(String path) {
        for (String user : new String[] {"nobody", "", "nobody:wrong"}) {
            var answer = new StaffClient(port, user).getInSession(path);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(StaffClient.parse(answer.body()).path("detail").asText()).contains("hasło");
            assertThat(new StaffClient(port, user).get(path).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void theWebApplicationsAskForALogInAndTheSetUpPageIsClosed() {
        assertThat(new StaffClient(port, "x").getInSession("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(401);
        String user = "{\"profile\":{\"id\":\"thief\",\"firstName\":\"a\",\"lastName\":\"b\"},\"credentials\":{\"password\":\"abcdefghijkl\"}}";
        assertThat(new StaffClient(port, "x").postInSession("/camunda/api/admin/setup/default/user/create", user).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"process-instance", "variable-instance", "execution", "external-task", "job", "incident", "deployment", "batch",
            "history/process-instance", "history/task", "history/variable-instance", "history/activity-instance", "history/user-operation",
            "authorization", "event-subscription", "decision-definition"})
    void aClerkFindsNothingIn(String resource) {
        var answer = new StaffClient(port, "zdm.anna").get("/engine-rest/" + resource);
        assertThat(answer.statusCode() == 403 || answer.body().equals("[]")).as(answer.statusCode() + " " + answer.body()).isTrue();
    }

    @Test
    void pagesAndSessionsAreGuardedAgainstOtherSites() {
        var page = new StaffClient(port, "x").getInSession("/camunda/app/tasklist/default/").headers();
        assertThat(page.firstValue("Content-Security-Policy").orElse("")).contains("frame-ancestors 'none'");
        assertThat(page.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.allValues("Set-Cookie")).anySatisfy(cookie -> assertThat(cookie).startsWith("JSESSIONID=").contains("HttpOnly", "SameSite=Lax"));
        assertThat(new StaffClient(port, "zdm.anna").get("/engine-rest/task").headers().firstValue("X-Frame-Options")).hasValue("DENY");
    }

    @Test
    void aPageOfAnotherSiteCannotUseARememberedPassword() {
        String task = cases.task(number).getId();
        var forged = new StaffClient(port, "zdm.anna").post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"zdm.anna\"}", "Origin", "https://evil.example");
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(cases.task(number).getAssignee()).isNull();
    }

    @Test
    void jobsAreForManagersInTheWebApplicationsToo() {
        String jobs = "/camunda/api/engine/engine/default/job";
        assertThat(new StaffClient(port, "zdm.anna").logIn().getInSession(jobs).statusCode()).isEqualTo(403);
        assertThat(new StaffClient(port, "kierownik.adam").get("/engine-rest/job").statusCode()).isEqualTo(200);
        assertThat(new StaffClient(port, "admin").logIn().getInSession(jobs).statusCode()).isEqualTo(200);
    }

    @Test
    void aClerkSeesOnlyTheOwnAccount() {
        assertThat(new StaffClient(port, "zdm.anna").json("/engine-rest/user").findValuesAsText("id")).containsExactly("zdm.anna");
        assertThat(new StaffClient(port, "zdm.anna").json("/engine-rest/group").findValuesAsText("id")).containsExactlyInAnyOrder("staff", "zdm");
        assertThat(new StaffClient(port, "zdm.anna").json("/engine-rest/tenant").findValuesAsText("id")).containsExactly("zdm");
        assertThat(new StaffClient(port, "zdm.anna").send("DELETE", "/engine-rest/user/zdm.anna", "").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "/process-definition/key/case/start | {}",
            "/message | {'messageName':'RequestWithdrawn','businessKey':'NUMBER'}",
            "/message | {'messageName':'RequestWithdrawn','businessKey':'NUMBER','all':true}",
            "/deployment/create | {}",
            "/group/create | {'id':'x','name':'x'}",
            "/user/create | {'profile':{'id':'x'},'credentials':{'password':'abcdefghijklm'}}",
            "/filter/create | {'resourceType':'Task','name':'x','query':{}}",
            "/authorization/create | {'type':1,'permissions':['ALL'],'userId':'zdm.anna','resourceType':7,'resourceId':'*'}",
            "/condition | {'variables':{}}",
            "/decision-definition/key/probe-routing/evaluate | {'variables':{}}"})
    void aClerkCannotStartSteerOrCreate(String path, String body) {
        var answer = new StaffClient(port, "zdm.anna").post("/engine-rest" + path, body.replace('\'', '"').replace("NUMBER", number));
        assertThat(answer.statusCode()).as(answer.body()).isGreaterThanOrEqualTo(400);
        assertThat(cases.over(number)).isFalse();
    }

    @Test
    void aSignalReachesNoOthersCase() {
        assertThat(new StaffClient(port, "zdm.anna").post("/engine-rest/external-task/fetchAndLock",
                "{\"workerId\":\"w\",\"maxTasks\":10,\"topics\":[{\"topicName\":\"x\",\"lockDuration\":1000}]}").body()).isEqualTo("[]");
        String modification = "{\"instructions\":[{\"type\":\"cancel\",\"activityId\":\"Task_Work\"}]}";
        String instance = cases.task(number).getProcessInstanceId();
        assertThat(new StaffClient(port, "zdm.anna").post("/engine-rest/process-instance/" + instance + "/modification", modification).statusCode()).isEqualTo(403);
        assertThat(cases.over(number)).isFalse();
    }

    @Test
    void analystsDeployAndManagersWatch() {
        assertThat(new StaffClient(port, "analityk.zofia").json("/engine-rest/process-definition?key=case").findValuesAsText("key")).contains("case");
        assertThat(new StaffClient(port, "analityk.zofia").json("/engine-rest/process-instance")).isEmpty();
        assertThat(new StaffClient(port, "kierownik.adam").json("/engine-rest/process-instance?businessKey=" + number)).isNotEmpty();
        assertThat(new StaffClient(port, "kierownik.adam").send("DELETE", "/engine-rest/process-instance/"
                + cases.task(number).getProcessInstanceId(), "").statusCode()).isEqualTo(403);
    }
}
