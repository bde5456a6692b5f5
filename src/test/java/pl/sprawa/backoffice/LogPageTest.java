package pl.sprawa.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import pl.sprawa.casework.CaseTester;
import pl.sprawa.notification.Outbox;
import pl.sprawa.request.AccessLog;
import pl.sprawa.request.Reporter;
import pl.sprawa.request.Requests;
import pl.sprawa.request.Timeline;

@StaffTest
class LogPageTest {

    @Autowired CaseTester cases;
    @Autowired AccessLog looks;
    @Autowired Requests requests;
    @Autowired Outbox outbox;
    @Autowired Timeline timeline;
    @LocalServerPort int port;

    String number;

    @BeforeEach
    void openCase() {
        cases.deployProbes();
        number = cases.report("probe");
    }

    private String page(String query) {
        return new StaffClient(port, "iod.halina").get("/staff/log" + query, "Accept-Language", "pl").body();
    }

    @Test
    void looksAreFoundByPersonAndByRequest() {
        looks.looked("zdm.anna", number, AccessLog.CONTACT);
        looks.looked("centrum.ewa", "26-000000-0", AccessLog.CASE);
        assertThat(page("?number=" + number)).contains("<td>zdm.anna</td>", "dane kontaktowe", number).doesNotContain("<td>centrum.ewa</td>");
        assertThat(page("?user=centrum.ewa")).contains("<td>26-000000-0</td>").doesNotContain("<td>zdm.anna</td>");
        assertThat(page("")).contains("<td>iod.halina</td>", "program (HTTP Basic)");
    }

    @Test
    void theReporterIsErasedAndThatIsWrittenDown() {
        assertThat(requests.reporterOf(number).email()).isEqualTo("anna@example.org");
        assertThat(outbox.of(number)).extracting(sent -> sent.message().recipient()).contains("anna@example.org");
        assertThat(new StaffClient(port, "koordynator.jan").post("/staff/api/requests/" + number + "/erase-reporter", "").statusCode()).isEqualTo(403);
        assertThat(new StaffClient(port, "iod.halina").post("/staff/api/requests/26-999999-9/erase-reporter", "").statusCode()).isEqualTo(404);

        assertThat(new StaffClient(port, "iod.halina").postForm("/staff/log/erase", Map.of("number", number)).statusCode()).isEqualTo(302);
        assertThat(requests.reporterOf(number)).isEqualTo(Reporter.ANONYMOUS);
        assertThat(outbox.of(number)).extracting(sent -> sent.message().recipient()).doesNotContain("anna@example.org");
        assertThat(looks.newest("iod.halina", number, 1)).extracting("what").containsExactly(AccessLog.ERASED);
        assertThat(timeline.of(number)).filteredOn(entry -> entry.kind().equals("erased")).extracting("visible").containsExactly(false);
        assertThat(new StaffClient(port, "admin").post("/staff/api/requests/" + number + "/erase-reporter", "").statusCode()).isEqualTo(204);
    }

    @Test
    void nobodyElseReadsTheLogs() {
        for (String user : new String[] {"zdm.anna", "zdm.marek", "centrum.ewa", "koordynator.jan", "kierownik.adam", "analityk.zofia", "jakosc.olga"}) {
            assertThat(new StaffClient(port, user).get("/staff/log").statusCode()).as(user).isEqualTo(403);
        }
    }
}
