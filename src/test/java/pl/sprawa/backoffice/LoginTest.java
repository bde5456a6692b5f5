package pl.sprawa.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import pl.sprawa.engine.LoginLog;

/** Wrong passwords close the door for a while, at each door, with words; every attempt stands in the log. */
@StaffTest
class LoginTest {

    /** Each test has its own: of who logs in by HTTP Basic the application remembers for an hour that the log has it. */
    private static int people;
    private static final String WRONG = "wrong-wrong-wrong";

    @Autowired IdentityService identities;
    @Autowired LoginLog log;
    @LocalServerPort int port;

    private String name;

    @BeforeEach
    void account() {
        log.removeBefore(Instant.now().plus(Duration.ofDays(30))); // also what a test wrote in a later hour of its clock
        name = "jerzy.zapomina." + ++people;
        User user = identities.newUser(name);
        user.setPassword(StaffClient.PASSWORD);
        identities.saveUser(user);
        identities.createMembership(name, "staff");
        identities.createMembership(name, "zdm");
    }

    @AfterEach
    void gone() {
        ClockUtil.reset();
        identities.deleteUser(name);
    }

    private StaffClient client() {
        return new StaffClient(port, name);
    }

    private StaffClient wrongBasic() {
        return new StaffClient(port, name + ":" + WRONG);
    }

    private void later(Duration by) {
        ClockUtil.offset(ClockUtil.getCurrentTime().getTime() - System.currentTimeMillis() + by.toMillis());
    }

    @Test
    void afterAWrongPasswordTheFormSaysHowLongToWait() {
        IntStream.range(0, 4).forEach(attempt -> {
            assertThat(client().logIn(WRONG).statusCode()).isEqualTo(401);
            later(Duration.ofSeconds(10));
        });
        assertThat(client().logIn(WRONG).statusCode()).isEqualTo(401);
        var refused = client().logIn(StaffClient.PASSWORD);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 20L);
        assertThat(StaffClient.parse(refused.body()).path("message").asText()).contains("Spróbuj ponownie za");

        later(Duration.ofSeconds(30));
        assertThat(client().logIn(StaffClient.PASSWORD).statusCode()).isEqualTo(200);
        assertThat(log.newest(name, 3)).extracting(LoginLog.Entry::outcome).containsExactly("ok", "locked", "wrong");
        assertThat(log.newest(name, 3)).extracting(LoginLog.Entry::door).containsOnly("form");
        assertThat(log.newest(name, 3)).extracting(LoginLog.Entry::address).containsOnly("127.0.0.1");
    }

    @Test
    void afterTwelveOnlyAnAdministratorOpensTheDoor() {
        IntStream.range(0, 12).forEach(attempt -> {
            assertThat(wrongBasic().get("/engine-rest/task").statusCode()).as("attempt " + attempt).isEqualTo(401);
            later(Duration.ofMinutes(20));
        });
        var refused = client().get("/engine-rest/task");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isEmpty();
        assertThat(StaffClient.parse(refused.body()).path("detail").asText()).contains("Odblokuje je administrator");
        assertThat(client().logIn(StaffClient.PASSWORD).statusCode()).isEqualTo(429);

        assertThat(new StaffClient(port, "zdm.anna").postForm("/staff/log/unlock", Map.of("user", name)).statusCode()).isEqualTo(403);
        assertThat(new StaffClient(port, "admin").postForm("/staff/log/unlock", Map.of("user", name)).statusCode()).isEqualTo(302);
        assertThat(client().get("/engine-rest/task").statusCode()).isEqualTo(200);
        assertThat(log.newest(name, 2)).extracting(LoginLog.Entry::outcome).containsExactly("ok", "unlocked");
    }

    @Test
    void aProgramStandsInTheLogOnceAndANameOfNobodyNotAtAll() {
        client().get("/engine-rest/task");
        client().get("/staff/attachments/1");
        assertThat(log.newest(name, 10)).filteredOn(entry -> entry.door().equals("basic")).extracting(LoginLog.Entry::outcome).containsOnlyOnce("ok");
        new StaffClient(port, "a-password-typed-as-a-name").logIn(WRONG);
        assertThat(log.newest(null, 1)).singleElement().satisfies(entry -> {
            assertThat(entry.user()).isNull();
            assertThat(entry.outcome()).isEqualTo("wrong");
        });
    }

    @Test
    void whoMayNotUseTheApplicationIsRefusedAndWrittenDown() {
        assertThat(new StaffClient(port, "analityk.zofia").logIn(StaffClient.PASSWORD).statusCode()).isEqualTo(403);
        assertThat(log.newest("analityk.zofia", 1)).extracting(LoginLog.Entry::outcome).containsExactly("refused");
    }
}
