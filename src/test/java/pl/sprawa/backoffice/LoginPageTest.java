package pl.sprawa.backoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import pl.sprawa.casework.CaseTester;
import pl.sprawa.engine.LoginLog;
import pl.sprawa.request.Timeline;

/** Who opens a page of the staff in a browser without being logged in is led to the log-in and from there back, and nowhere else. */
@StaffTest
class LoginPageTest {

    private static final String[] BROWSER = {"Accept", "text/html,application/xhtml+xml,*/*;q=0.8"};
    private static final String LOG_IN = "/staff/login";
    private static final String FORGETFUL = "hanna.zapomina";

    @Autowired LoginLog log;
    @Autowired IdentityService identities;
    @Autowired CaseTester cases;
    @Autowired Timeline timeline;
    @LocalServerPort int port;

    @AfterEach
    void gone() {
        ClockUtil.reset();
        identities.deleteUser(FORGETFUL);
    }

    private StaffClient client(String user) {
        return new StaffClient(port, user);
    }

    private HttpResponse<String> logIn(StaffClient client, String password, String back, String... headers) {
        return client.postFormInSession(LOG_IN, Map.of("user", client.user(), "password", password, "back", back),
                headers.length == 0 ? new String[] {"Origin", "http://127.0.0.1:" + port} : headers);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").map(address -> address.replaceFirst("^http://127\\.0\\.0\\.1:\\d+", "")).orElse(null);
    }

    @Test
    void aBrowserIsLedThereAndBackAndIsLoggedInEverywhere() {
        StaffClient anna = client("zdm.anna");
        HttpResponse<String> led = anna.getInSession("/staff/cases?q=Pu%C5%82awska&page=2", BROWSER);
        assertThat(led.statusCode()).isEqualTo(303);
        assertThat(led.headers().firstValue("WWW-Authenticate")).isEmpty();
        assertThat(led.headers().firstValue("Location")).hasValue("/staff/login?back=%2Fstaff%2Fcases%3Fq%3DPu%25C5%2582awska%26page%3D2");

        HttpResponse<String> page = anna.getInSession(location(led), BROWSER);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse("")).contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(page.body()).contains("value=\"/staff/cases?q&#x3D;Pu%C5%82awska&amp;page&#x3D;2\"").doesNotContain("<nav", "/oidc/login");
        assertThat(anna.getInSession("/staff/staff.css").statusCode()).isEqualTo(200);

        HttpResponse<String> entered = logIn(anna, StaffClient.PASSWORD, "/staff/cases?q=Pu%C5%82awska&page=2");
        assertThat(entered.statusCode()).isEqualTo(302);
        assertThat(location(entered)).isEqualTo("/staff/cases?q=Pu%C5%82awska&page=2");
        assertThat(entered.headers().allValues("Set-Cookie")).anySatisfy(cookie -> assertThat(cookie).startsWith("JSESSIONID=").contains("HttpOnly", "SameSite=Lax"));
        assertThat(anna.getInSession(location(entered), BROWSER).statusCode()).isEqualTo(200);
        assertThat(anna.getInSession("/camunda/api/engine/engine/default/task").statusCode()).as("Tasklist").isEqualTo(200);
        assertThat(log.newest("zdm.anna", 1)).extracting(LoginLog.Entry::door, LoginLog.Entry::outcome).containsExactly(tuple("form", "ok"));
        assertThat(location(anna.getInSession("/staff/login?back=%2Fstaff%2Finbox", BROWSER))).as("who is logged in already").isEqualTo("/staff/inbox");
    }

    @Test
    void aSessionFromBeforeIsNotTheOneAfter() {
        StaffClient anna = client("zdm.anna");
        String before = anna.getInSession("/camunda/app/tasklist/default/").headers().allValues("Set-Cookie").toString();
        String after = logIn(anna, StaffClient.PASSWORD, "").headers().allValues("Set-Cookie").toString();
        assertThat(before).contains("JSESSIONID=");
        assertThat(after).contains("JSESSIONID=").doesNotContain(before.replaceAll(".*JSESSIONID=(\\w+).*", "$1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/json", "text/csv"})
    void aProgramIsAskedForItsPassword(String accept) {
        HttpResponse<String> answer = client("x").getInSession("/staff/cases", "Accept", accept);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic ");
        assertThat(client("x:wrong").get("/staff/cases", BROWSER).headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(client("zdm.anna").get("/staff/cases", BROWSER).statusCode()).isEqualTo(200);
        assertThat(client("x").getInSession("/engine-rest/task", BROWSER).statusCode()).as("no page").isEqualTo(401);
        assertThat(client("x").getInSession("/staff/cases", "Accept", accept, "Sec-Fetch-Mode", "cors").headers().firstValue("WWW-Authenticate"))
                .as("a script of a page whose session has ended opens no dialog").isEmpty();
    }

    @Test
    void whatIsSentWithoutALogInIsNotDone() {
        cases.deployProbes();
        String number = cases.report("probe");
        String note = "/staff/cases/" + number + "/note";
        int entries = timeline.of(number).size();
        HttpResponse<String> led = client("x").postFormInSession(note, Map.of("text", "Obca notatka"), "Accept", BROWSER[1], "Referer",
                "http://127.0.0.1:" + port + "/staff/cases/" + number + "?tab=1");
        assertThat(led.statusCode()).isEqualTo(303);
        assertThat(location(led)).isEqualTo("/staff/login?back=%2Fstaff%2Fcases%2F" + number + "%3Ftab%3D1&undone=true");
        assertThat(client("x").getInSession(location(led), BROWSER).body()).contains("Nic nie zapisano");
        assertThat(client("x").getInSession(location(led), "Accept", BROWSER[1], "Accept-Language", "en").body()).contains("Nothing was saved");
        assertThat(location(client("x").postFormInSession(note, Map.of(), BROWSER))).isEqualTo("/staff/login?undone=true");
        assertThat(client("x").postFormInSession(note, Map.of("text", "Obca notatka")).statusCode()).as("a program").isEqualTo(401);
        assertThat(timeline.of(number)).hasSize(entries);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "https://evil.example/staff/", "//evil.example/staff/", "/\\evil.example", "/staff/\\evil", "/staff/../..//evil.example", "javascript:alert(1)",
            "staff/cases", "/camunda/app/", "/staff/cases\r\nX: y", "/staff/login", "/staff/login?back=%2Fstaff%2Flogin", "/staff/ą"})
    void nobodyIsLedElsewhere(String back) {
        HttpResponse<String> entered = logIn(client("zdm.anna"), StaffClient.PASSWORD, back);
        assertThat(entered.statusCode()).isEqualTo(302);
        assertThat(location(entered)).isEqualTo("/staff/");
    }

    @ParameterizedTest
    @CsvSource({"zdm.anna, /camunda/app/tasklist/default/", "kierownik.adam, /staff/cases", "analityk.zofia, /staff/what-if"})
    void whoAskedForNothingBeginsWithTheFirstPageOfTheRole(String user, String first) {
        StaffClient client = client(user);
        assertThat(location(logIn(client, StaffClient.PASSWORD, ""))).isEqualTo("/staff/");
        assertThat(location(client.getInSession("/staff/", BROWSER))).isEqualTo(first);
    }

    @Test
    void anotherSiteCannotLogAnybodyIn() {
        assertThat(logIn(client("zdm.anna"), StaffClient.PASSWORD, "", "Origin", "https://evil.example").statusCode()).isEqualTo(403);
        assertThat(logIn(client("zdm.anna"), StaffClient.PASSWORD, "", "Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
        assertThat(logIn(client("zdm.anna"), StaffClient.PASSWORD, "", "X-Nothing", "said").statusCode()).isEqualTo(403);
        assertThat(client("x").postFormInSession("/staff/login;a", Map.of("user", "zdm.anna", "password", StaffClient.PASSWORD)).statusCode()).isEqualTo(401);
    }

    @Test
    void wrongPasswordsAreSaidWrittenDownAndCloseTheDoor() {
        User user = identities.newUser(FORGETFUL);
        user.setPassword(StaffClient.PASSWORD);
        identities.saveUser(user);
        for (int attempt = 0; attempt < 5; attempt++) {
            HttpResponse<String> wrong = logIn(client(FORGETFUL), "wrong-wrong-wrong", "/staff/log");
            assertThat(wrong.statusCode()).isEqualTo(403);
            assertThat(wrong.body()).contains("hasło się nie zgadzają", "value=\"" + FORGETFUL + "\"", "value=\"/staff/log\"").doesNotContain("wrong-wrong");
            ClockUtil.offset(Duration.ofSeconds(10 * Math.min(attempt + 1, 4)).toMillis());
        }
        HttpResponse<String> locked = logIn(client(FORGETFUL), StaffClient.PASSWORD, "");
        assertThat(locked.statusCode()).isEqualTo(429);
        assertThat(locked.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 20L);
        assertThat(locked.body()).contains("Spróbuj ponownie za");
        assertThat(client(FORGETFUL).get("/staff/").statusCode()).as("HTTP Basic counts with it").isEqualTo(429);
        assertThat(log.newest(FORGETFUL, 10)).extracting(LoginLog.Entry::door, LoginLog.Entry::outcome)
                .contains(tuple("form", "wrong"), tuple("form", "locked"));
        ClockUtil.offset(Duration.ofMinutes(2).toMillis());
        assertThat(logIn(client(FORGETFUL), StaffClient.PASSWORD, "").statusCode()).isEqualTo(302);
        assertThat(client(FORGETFUL).get("/staff/").body()).as("an account without a role").contains("403");
    }
}
