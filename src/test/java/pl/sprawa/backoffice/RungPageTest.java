package pl.sprawa.backoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.sprawa.casework.CaseTester.MONDAY_9;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import pl.sprawa.casework.Absences;
import pl.sprawa.casework.CaseTester;

/** The page that the e-mail about a late case leads to. The case is ZDM's, and its head has just been told. */
@StaffTest
class RungPageTest {

    @Autowired CaseTester cases;
    @Autowired JdbcClient jdbc;
    @Autowired Absences absences;
    @LocalServerPort int port;
    String number;

    @BeforeEach
    void aCaseWhoseHeadWasTold() {
        ClockUtil.setCurrentTime(Date.from(MONDAY_9));
        cases.deployProbes();
        number = cases.report("probe");
        cases.passUntil(number, cases.request(number).dueAt());
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    private HttpResponse<String> page(String user, int rung) {
        return new StaffClient(port, user).get("/staff/cases/" + number + "/rungs/" + rung, "Accept-Language", "pl");
    }

    private HttpResponse<String> answer(String user, Map<String, String> fields) {
        return new StaffClient(port, user).postForm("/staff/cases/" + number + "/rungs/1", fields);
    }

    private String unanswered() {
        return new StaffClient(port, "zdm.marek").get("/staff/overdue/tables/escalations.csv", "Accept-Language", "pl").body();
    }

    @Test
    void theMailLeadsToThePageAndTheHeadGivesANewDate() {
        String mail = jdbc.sql("select body from outgoing_message where number = :n and message_key like '%/overdue/%'").param("n", number).query(String.class).single();
        assertThat(mail).contains("/staff/cases/" + number + "/rungs/1");
        String page = page("zdm.marek", 1).body();
        assertThat(page).contains("Sprawa " + number + " po terminie: szczebel 1, kierownictwo jednostki", "Puławska 152", "Zrób to", "nikt go jeszcze nie wziął",
                "Marek Dąbrowski", "Nikt jeszcze nie odpowiedział.", "name=\"day\"", "Przyjmuję do wiadomości");
        assertThat(new StaffClient(port, "zdm.marek").get("/staff/cases/" + number).body()).contains("/staff/cases/" + number + "/rungs/1");
        assertThat(unanswered()).contains(number + ";Próba;Zarząd Dróg Miejskich;1 – kierownictwo jednostki;").contains("Marek Dąbrowski");
        assertThat(answer("zdm.marek", Map.of("answer", "promise", "day", "2001-01-01", "reason", "x")).body()).contains("musi być późniejszy");
        assertThat(answer("zdm.marek", Map.of("answer", "promise", "reason", "x")).statusCode()).isEqualTo(409);
        assertThat(answer("zdm.marek", Map.of("reason", "x")).body()).contains("Wybierz odpowiedź");

        assertThat(answer("zdm.marek", Map.of("answer", "promise", "day", "2026-04-15", "reason", "Czekamy na część.")).statusCode()).isEqualTo(302);
        assertThat(page("koordynator.jan", 1).body()).contains("nowy termin:", "15.04.2026", "Czekamy na część.").doesNotContain("name=\"day\"");
        assertThat(unanswered()).doesNotContain(number);
        assertThat(answer("koordynator.jan", Map.of("answer", "stand", "reason", "x")).body()).contains("nie czeka już na odpowiedź");
    }

    @Test
    void theAuditorTakesNoteThatTheDateStands() {
        assertThat(new StaffClient(port, "audytor.teresa").get("/staff/overdue", "Accept-Language", "pl").body()).contains("/staff/cases/" + number + "/rungs/1");
        assertThat(answer("audytor.teresa", Map.of("answer", "stand", "reason", "Ekipa jest w drodze.")).statusCode()).isEqualTo(302);
        assertThat(page("zdm.anna", 1).body()).contains("przyjęto do wiadomości, termin bez zmian", "Ekipa jest w drodze.", "Teresa Szulc");
        assertThat(new StaffClient(port, "zdm.anna").get("/staff/cases/" + number, "Accept-Language", "pl").body()).contains("Ekipa jest w drodze.", "tylko dla pracowników");
        String resident = new StaffClient(port, "nobody").getInSession("/zgloszenie/" + number + "?key=" + cases.request(number).accessKey()).body();
        assertThat(resident).contains(number).doesNotContain("Ekipa jest w drodze.", "Marek Dąbrowski");
    }

    @Test
    void whoStandsInForTheHeadAnswersToday() {
        LocalDate today = cases.request(number).dueAt().atZone(ZoneId.of("Europe/Warsaw")).toLocalDate();
        absences.enter("zdm", "zdm.marek", "zdm.anna", today, today, "zdm.marek");
        try {
            assertThat(page("zdm.anna", 1).body()).contains("name=\"day\"");
            assertThat(answer("zdm.anna", Map.of("answer", "stand", "reason", "Ekipa jest w drodze.")).statusCode()).isEqualTo(302);
        } finally {
            absences.of("zdm").forEach(absence -> absences.end(absence.id(), "zdm"));
        }
    }

    @Test
    void othersReadItOrDoNotEvenFindIt() {
        assertThat(page("zdm.anna", 1).body()).contains("Marek Dąbrowski").doesNotContain("name=\"day\"");
        assertThat(answer("zdm.anna", Map.of("answer", "stand", "reason", "x")).statusCode()).isEqualTo(403);
        assertThat(page("straz.piotr", 1).statusCode()).isEqualTo(404);
        assertThat(page("zdm.marek", 2).body()).contains("nikogo jeszcze nie powiadomiono").doesNotContain("name=\"day\"");
        assertThat(page("zdm.marek", 4).statusCode()).isEqualTo(404);
        assertThat(new StaffClient(port, "zdm.marek").get("/staff/cases/" + number + "/rungs/1", "Accept-Language", "en").body()).contains("is late: rung 1, head of the unit");
    }
}
