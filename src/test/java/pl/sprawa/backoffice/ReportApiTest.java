package pl.sprawa.backoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.sprawa.casework.CaseTester.MONDAY_9;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.Date;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import pl.sprawa.casework.CaseTester;

/** What Cockpit's plug-ins are given. Other tests leave cases behind, so that each number is compared with the one before. */
@StaffTest
class ReportApiTest {

    private static final String API = "/staff/api/reports";

    @Autowired CaseTester cases;
    @Autowired RuntimeService runtime;
    @LocalServerPort int port;

    @BeforeEach
    void start() {
        ClockUtil.setCurrentTime(Date.from(MONDAY_9));
        cases.deployProbes();
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void tellsWhereCasesWaitHowLongAndHowUrgentTheyAre() {
        String number = cases.report("probe");
        String definition = runtime.createProcessInstanceQuery().processInstanceBusinessKey(number, "probe").singleResult().getProcessDefinitionId();
        JsonNode fresh = spot("zdm.kierownik", definition, "Task_Do");
        assertThat(fresh.path("waiting").asLong()).isPositive();
        assertThat(fresh.path("degree").asInt()).isBetween(1, 4);
        assertThat(fresh.path("text").asText()).startsWith("Czeka spraw: " + fresh.path("waiting").asLong());

        ClockUtil.setCurrentTime(Date.from(MONDAY_9.plus(Duration.ofDays(60))));
        JsonNode later = spot("zdm.kierownik", definition, "Task_Do");
        assertThat(later.path("waiting").asLong()).isEqualTo(fresh.path("waiting").asLong());
        assertThat(later.path("overdue").asLong()).isGreaterThan(fresh.path("overdue").asLong());
        assertThat(later.path("median").asLong()).isGreaterThan(fresh.path("median").asLong());

        cases.refuse(number, "straz-miejska");
        assertThat(spot("zdm.kierownik", definition, "Task_Do").path("waiting").asLong()).as("another unit's now").isEqualTo(fresh.path("waiting").asLong() - 1);
        assertThat(spot("kierownik.adam", definition, "Task_Do").path("waiting").asLong()).isGreaterThanOrEqualTo(fresh.path("waiting").asLong());
    }

    @Test
    void countsAsThePageDoes() {
        JsonNode headline = client("zdm.kierownik").json(API + "/headline", "Accept-Language", "pl");
        assertThat(headline.path("scope").asText()).isEqualTo("Tylko jednostka: Zarząd Dróg Miejskich");
        assertThat(headline.path("address").asText()).isEqualTo("/staff/overdue");
        assertThat(headline.path("figures").findValuesAsText("text")).contains("po terminie", "w toku", "zatrzymane przez błąd");
        assertThat(client("zdm.kierownik").json(API + "/headline", "Accept-Language", "en").path("title").asText()).isEqualTo("Deadlines");
    }

    @Test
    void tellsOthersNothing() {
        for (String user : new String[] {"analityk.zofia", "zdm.anna", "centrum.ewa"}) {
            assertThat(client(user).get(API + "/headline").statusCode()).as(user).isEqualTo(403);
            assertThat(client(user).get(API + "/heat/probe:1:x").statusCode()).as(user).isEqualTo(403);
        }
        assertThat(client("kierownik.adam").json(API + "/heat/nothing:1:x").path("spots").size()).isZero();
    }

    /** A missing one has no case: its numbers read as zero. */
    private JsonNode spot(String user, String definition, String activity) {
        return StreamSupport.stream(client(user).json(API + "/heat/" + definition, "Accept-Language", "pl").path("spots").spliterator(), false)
                .filter(spot -> spot.path("activity").asText().equals(activity)).findFirst().orElse(MissingNode.getInstance());
    }

    private StaffClient client(String user) {
        return new StaffClient(port, user);
    }
}
