package pl.sprawa.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import pl.sprawa.casework.CaseTester;

/** What a member of the staff, or a program of theirs, is told where something cannot be had. */
@StaffTest
class StaffErrorPagesTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

    @Autowired CaseTester cases;
    @LocalServerPort int port;
    private String number;

    @BeforeEach
    void reported() {
        cases.deployProbes();
        number = cases.report("probe");
    }

    private HttpResponse<String> open(String user, String path, String language) {
        return new StaffClient(port, user).get(path, "Accept", BROWSER, "Accept-Language", language);
    }

    @Test
    void aPageThatIsNotTheReadersSaysSoInTheReadersLanguage() {
        HttpResponse<String> log = open("zdm.anna", "/staff/log", "pl");
        assertThat(log.statusCode()).isEqualTo(403);
        assertThat(log.body()).contains("<html lang=\"pl\">", "<h1>Nie masz do tego dostępu</h1>", "href=\"/staff/cases\"").doesNotContain("Whitelabel", "/error");
        assertThat(open("zdm.anna", "/staff/log", "en").body()).contains("<html lang=\"en\">", "<h1>You have no access to this</h1>");
    }

    @Test
    void aCaseOfAnotherUnitIsNotThereAndItsNumberIsNamed() {
        HttpResponse<String> page = open("praga.maria", "/staff/cases/" + number, "pl");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("<h1>Nie ma takiej strony</h1>", number).doesNotContain("Puławska");
        assertThat(open("praga.maria", "/staff/nic-takiego", "pl").body()).contains("Sprawdź adres");
        assertThat(open("zdm.anna", "/staff/inbox?offset=abc", "pl").body()).contains("<h1>Nie rozumiemy tego adresu</h1>").doesNotContain("NumberFormat");
    }

    @Test
    void aClerkWhoLeftSomethingOutIsToldSoAndNothingOfTheEngine() {
        HttpResponse<String> refused = new StaffClient(port, "zdm.anna").post("/engine-rest/task/" + cases.task(number).getId() + "/complete",
                "{\"variables\":{\"action\":{\"value\":\"ask\"}}}", "Accept-Language", "pl");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(StaffClient.parse(refused.body()).path("message").asText()).isEqualTo("Wpisz pytanie do mieszkańca.");
    }

    @Test
    void aProgramIsToldWhyItIsRefused() {
        HttpResponse<String> forbidden = new StaffClient(port, "zdm.anna").post("/staff/api/requests/" + number + "/withdraw", "{\"reason\":\"x\"}");
        assertThat(forbidden.statusCode()).isEqualTo(403);
        assertThat(StaffClient.parse(forbidden.body()).path("detail").asText()).isNotBlank();
        HttpResponse<String> missing = new StaffClient(port, "centrum.ewa").post("/staff/api/requests/" + number + "/withdraw", "{\"reason\":\" \"}", "Accept-Language", "en");
        assertThat(missing.statusCode()).isEqualTo(400);
        assertThat(missing.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(StaffClient.parse(missing.body()).path("detail").asText()).isEqualTo(DeskWords.text(Locale.ENGLISH, "field.reason"));
    }
}
