package pl.sprawa.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import pl.sprawa.casework.CaseTester;
import pl.sprawa.city.WorkingCalendars;
import pl.sprawa.request.AccessLog;
import pl.sprawa.request.Ledger;
import pl.sprawa.request.Ledgers;
import pl.sprawa.request.Timeline;

/** The page of one case: what it shows to whom, and what can be done on it. */
@StaffTest
class CasePageTest {

    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

    @Autowired CaseTester cases;
    @Autowired Timeline timeline;
    @Autowired AccessLog log;
    @Autowired Ledgers ledgers;
    @Autowired WorkingCalendars calendars;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    String number;

    @BeforeEach
    void openCase() {
        cases.deployProbes();
        number = cases.report("probe");
    }

    private HttpResponse<String> post(String user, String action, Map<String, String> fields) {
        return new StaffClient(port, user).postForm("/staff/cases/" + number + "/" + action, fields);
    }

    private String page(String user) {
        return new StaffClient(port, user).get("/staff/cases/" + number, "Accept-Language", "pl").body();
    }

    @Test
    void showsTheWholeCaseAndKeepsTheResidentsContactBehindALoggedButton() {
        String neighbour = cases.report("probe-photo");
        String page = page("zdm.anna");
        assertThat(page).contains(number, "Proszę o pomoc", "Puławska 152", "Mokotów", "Zegar sprawy", "nikt go jeszcze nie wziął", "<svg", "Przyjęto zgłoszenie.",
                "Przebieg", neighbour).containsPattern("został[aoy]? \\d+ (dni|dzień|godzin)").doesNotContain("anna@example.org", "Anna Nowak");
        assertThat(log.newest("zdm.anna", number, 9)).extracting("what").containsExactly(AccessLog.CASE);

        String shown = post("zdm.anna", "contact", Map.of()).body();
        assertThat(shown).contains("anna@example.org", "Anna Nowak");
        assertThat(log.newest("zdm.anna", number, 9)).extracting("what").containsExactly(AccessLog.CASE, AccessLog.CONTACT, AccessLog.CASE);
        assertThat(new StaffClient(port, "zdm.anna").get("/staff/cases/" + number, "Accept-Language", "en").body()).contains("The clock of the case", "working day");
    }

    @Test
    void whoHasTheCallerOnTheLineAnswersAndWithdraws() {
        assertThat(page("centrum.ewa")).contains("/withdraw").doesNotContain("/answer");
        cases.ask(number);
        assertThat(page("centrum.ewa")).contains("/staff/cases/" + number + "/answer", "Po której stronie ulicy?");
        assertThat(page("zdm.anna")).doesNotContain("/answer", "/withdraw");
        assertThat(post("centrum.ewa", "answer", Map.of("text", " ")).body()).contains("Wpisz, co odpowiedział");
        assertThat(post("centrum.ewa", "answer", Map.of("text", "Po lewej.")).statusCode()).isEqualTo(302);
        assertThat(cases.task(number)).isNotNull();
        assertThat(post("zdm.anna", "withdraw", Map.of("reason", "x")).statusCode()).isEqualTo(403);
        assertThat(post("centrum.ewa", "withdraw", Map.of("reason", "Już naprawione.")).statusCode()).isEqualTo(302);
        assertThat(cases.over(number)).isTrue();
    }

    @Test
    void aRefusalDoesNotCostWhatWasTyped() {
        assertThat(post("zdm.marek", "prolong", Map.of("day", "2001-01-01", "reason", "Brak <części>")).body()).contains("Brak &lt;części&gt;</textarea>", "2001-01-01");
        assertThat(post("koordynator.jan", "merge", Map.of("into", "26-000000-0", "x", "y")).body()).contains("value=\"26-000000-0\"");
    }

    @Test
    void isNotThereForAnotherUnitAndForAnalysts() {
        for (String other : new String[] {"straz.piotr", "analityk.zofia"}) {
            assertThat(new StaffClient(port, other).get("/staff/cases/" + number).statusCode()).isEqualTo(404);
            assertThat(post(other, "note", Map.of("text", "x")).statusCode()).isEqualTo(404);
            assertThat(post(other, "contact", Map.of()).statusCode()).isEqualTo(404);
        }
        assertThat(page("kierownik.adam")).contains("Proszę o pomoc").doesNotContain("Pokaż dane kontaktowe");
        assertThat(post("kierownik.adam", "contact", Map.of()).statusCode()).isEqualTo(403);
        assertThat(log.newest("straz.piotr", number, 9)).isEmpty();
    }

    @Test
    void aNoteIsForColleaguesOnly() {
        assertThat(post("zdm.anna", "note", Map.of("text", "Klucz do bramy ma dozorca.")).statusCode()).isEqualTo(302);
        assertThat(page("koordynator.jan")).contains("Klucz do bramy ma dozorca.", "Anna Kowalska", "tylko dla pracowników");
        assertThat(timeline.of(number)).filteredOn(entry -> entry.kind().equals("note")).singleElement().matches(entry -> !entry.visible());
        String resident = new StaffClient(port, "nobody").getInSession("/zgloszenie/" + number + "?key=" + cases.request(number).accessKey()).body();
        assertThat(resident).contains(number).doesNotContain("Klucz do bramy");
        assertThat(post("zdm.anna", "note", Map.of("text", " ")).body()).contains("Wpisz treść notatki.");
    }

    @Test
    void aTaskIsHandedToAColleagueByTheHeadOrByWhoHoldsIt() {
        String task = cases.task(number).getId();
        assertThat(post("zdm.anna", "hand", Map.of("task", task, "to", "zdm.marek")).statusCode()).isEqualTo(403);
        assertThat(post("zdm.marek", "hand", Map.of("task", task, "to", "straz.piotr")).body()).contains("tylko osobie z jednostki");
        assertThat(post("zdm.marek", "hand", Map.of("task", task, "to", "zdm.anna")).statusCode()).isEqualTo(302);
        assertThat(cases.task(number).getAssignee()).isEqualTo("zdm.anna");
        assertThat(post("zdm.anna", "hand", Map.of("task", task, "to", "zdm.marek")).statusCode()).isEqualTo(302);
        assertThat(cases.task(number).getAssignee()).isEqualTo("zdm.marek");
        assertThat(page("zdm.anna")).contains("Marek Dąbrowski");
    }

    @Test
    void theHeadPromisesALaterDayWhichEveryComputationRespects() {
        Instant before = cases.request(number).dueAt();
        LocalDate day = before.atZone(WARSAW).toLocalDate().plusDays(20);
        while (!calendars.named("office").isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        Map<String, String> wish = Map.of("day", day.toString(), "reason", "Czekamy na część zamienną.");
        assertThat(post("zdm.anna", "prolong", wish).statusCode()).isEqualTo(403);
        assertThat(post("zdm.marek", "prolong", Map.of("day", "2001-01-01", "reason", "x")).body()).contains("musi być późniejszy");
        assertThat(post("zdm.marek", "prolong", Map.of("day", "jutro", "reason", "x")).statusCode()).isEqualTo(409);
        assertThat(post("zdm.marek", "prolong", wish).statusCode()).isEqualTo(302);

        Instant after = cases.request(number).dueAt();
        assertThat(after.atZone(WARSAW).toLocalDate()).isEqualTo(day);
        assertThat(cases.task(number).getDueDate().toInstant()).isEqualTo(after);
        Ledger ledger = ledgers.find(number, Ledger.CASE).orElseThrow();
        assertThat(ledger.extra()).isPositive();
        assertThat(page("zdm.marek")).contains("Przedłużono o", "Czekamy na część zamienną.");
        assertThat(jdbc.sql("select count(*) from outgoing_message where number = :n and message_key like '%deadline-moved%'").param("n", number)
                .query(Long.class).single()).isEqualTo(1);
        cases.ask(number); // the clock stops and is computed anew
        assertThat(cases.request(number).dueAt()).isAfter(after);
    }

    @Test
    void anotherServiceIsProposedByTheUnitAndDecidedByTheCoordinator() {
        assertThat(post("zdm.anna", "service", Map.of("service", "probe-photo", "reason", "To jest o zdjęciach.")).statusCode()).isEqualTo(302);
        assertThat(cases.request(number).serviceCode()).isEqualTo("probe");
        assertThat(page("koordynator.jan")).contains("To jest o zdjęciach.");
        assertThat(post("zdm.anna", "service", Map.of("service", "", "reason", "x")).body()).contains("Wybierz usługę.");
        assertThat(post("koordynator.jan", "service", Map.of("service", "probe-photo")).statusCode()).isEqualTo(302);
        assertThat(cases.request(number).serviceCode()).isEqualTo("probe-photo");
    }

    @Test
    void aRepetitionIsMergedByTheButtonBesideTheOtherCase() {
        String other = cases.report("probe");
        assertThat(page("centrum.ewa")).contains("value=\"" + other + "\"");
        assertThat(page("zdm.anna")).contains(other).doesNotContain("value=\"" + other + "\"");
        assertThat(post("zdm.anna", "merge", Map.of("into", other)).statusCode()).isEqualTo(403);
        assertThat(post("centrum.ewa", "merge", Map.of("into", "00-000000-0")).body()).contains("Nie ma zgłoszenia");
        assertThat(post("centrum.ewa", "merge", Map.of("into", other)).statusCode()).isEqualTo(302);
        assertThat(cases.request(number).mergedInto()).isEqualTo(other);
        assertThat(page("centrum.ewa")).contains("dołączona do sprawy").doesNotContain("Zapisz notatkę");
    }

    @Test
    void theFragmentIsThePageWithoutItsFrame() {
        String part = new StaffClient(port, "zdm.anna").get("/staff/cases/" + number + "?fragment=1").body();
        assertThat(part).contains("class=\"desk\"", "fragment&#x3D;1").doesNotContain("<html", "<h1");
        assertThat(new StaffClient(port, "zdm.anna").postForm("/staff/cases/" + number + "/note?fragment=1", Map.of("text", "x")).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).contains("done=note", "fragment=1"));
    }

    @Test
    void tellsWhyThisUnitInTheReadersWords() {
        cases.awaitOffered("pothole");
        number = cases.report("pothole", "kind", "carriageway");
        assertThat(page("zdm.anna")).contains("Jednostka: Zarząd Dróg Miejskich. Co jest uszkodzone? Jezdnia; Zarządca drogi: miasto; Dzielnica: Mokotów. Tabela „Kto naprawia");
        StaffClient anna = new StaffClient(port, "zdm.anna");
        assertThat(anna.get("/staff/cases/" + number, "Accept-Language", "en").body())
                .contains("Unit: Zarząd Dróg Miejskich. What is damaged? Carriageway; Who manages the road: the city; District: Mokotów. Table “Kto naprawia");
        assertThat(anna.json("/engine-rest/task/" + cases.task(number).getId() + "/deployed-form", "Accept-Language", "en").toString())
                .contains("What is damaged? Carriageway; Who manages the road: the city").doesNotContain("fact.", "roadManager");
    }
}
