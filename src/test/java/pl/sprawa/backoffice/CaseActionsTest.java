package pl.sprawa.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import pl.sprawa.casework.CaseTester;

@StaffTest
class CaseActionsTest {

    @Autowired CaseTester cases;
    @LocalServerPort int port;

    String number;

    @BeforeEach
    void openCase() {
        cases.deployProbes();
        number = cases.report("probe");
    }

    private int post(String user, String number, String action, String body) {
        return new StaffClient(port, user).post("/staff/api/requests/" + number + "/" + action, body.replace('\'', '"')).statusCode();
    }

    @Test
    void aCoordinatorReclassifies() {
        assertThat(post("koordynator.jan", number, "reclassify", "{'service':'probe-photo'}")).isEqualTo(204);
        assertThat(cases.request(number).serviceCode()).isEqualTo("probe-photo");
        var conflict = new StaffClient(port, "koordynator.jan").post("/staff/api/requests/" + number + "/reclassify", "{\"service\":\"probe-photo\"}");
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(StaffClient.parse(conflict.body()).path("detail").asText()).contains("już prowadzona");
    }

    @Test
    void aConsultantMergesWithdrawsAndAnswers() {
        String other = cases.report("probe");
        assertThat(post("centrum.ewa", number, "merge", "{'into':'" + other + "'}")).isEqualTo(204);
        assertThat(cases.request(number).mergedInto()).isEqualTo(other);
        assertThat(post("centrum.ewa", other, "answer", "{'text':'Po lewej.'}")).isEqualTo(409);
        cases.ask(other);
        assertThat(post("centrum.ewa", other, "answer", "{'text':'Po lewej.'}")).isEqualTo(204);
        assertThat(cases.task(other)).isNotNull();
        assertThat(post("centrum.ewa", other, "withdraw", "{'reason':'Naprawione przez sąsiada.'}")).isEqualTo(204);
        assertThat(cases.over(other)).isTrue();
    }

    @Test
    void whatIsMissingOrNotPermittedIsSaid() {
        assertThat(post("koordynator.jan", "00-000000-0", "merge", "{'into':'x'}")).isEqualTo(404);
        assertThat(post("koordynator.jan", number, "merge", "{'into':' '}")).isEqualTo(400);
        assertThat(post("koordynator.jan", number, "merge", "{'into':'00-000000-0'}")).isEqualTo(409);
        assertThat(post("zdm.anna", number, "withdraw", "{'reason':'x'}")).isEqualTo(403);
        assertThat(post("nobody", number, "withdraw", "{'reason':'x'}")).isEqualTo(401);
        assertThat(cases.over(number)).isFalse();
    }
}
