package pl.sprawa.backoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.sprawa.casework.CaseTester.MONDAY_9;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import pl.sprawa.casework.CaseTester;

/** The managers' page over real cases, asked for by those who may see it and those who may not. The case is ZDM's and long overdue. */
@StaffTest
class OverduePageTest {

    private static final String PAGE = "/staff/overdue";
    private static final String OF_ALL = "kierownik.adam";
    private static final String OF_ZDM = "zdm.kierownik";

    @Autowired CaseTester cases;
    @Autowired RuntimeService runtime;
    @Autowired ManagementService management;
    @LocalServerPort int port;
    String number;

    @BeforeEach
    void anOverdueCase() {
        ClockUtil.setCurrentTime(Date.from(MONDAY_9));
        cases.deployProbes();
        number = cases.report("probe");
        ClockUtil.setCurrentTime(Date.from(MONDAY_9.plus(Duration.ofDays(60))));
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    private HttpResponse<String> get(String user, String path) {
        return new StaffClient(port, user).get(path, "Accept-Language", "pl");
    }

    private String page(String user, String path) {
        HttpResponse<String> answer = get(user, path);
        assertThat(answer.statusCode()).as(user + " " + path + " " + answer.body()).isEqualTo(200);
        return answer.body().replace("&#x3D;", "=").replace("&amp;", "&");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zdm.anna", "centrum.ewa", "analityk.zofia", "iod.halina"})
    void isClosedToOthersWithASentence(String user) {
        for (String path : new String[] {PAGE, PAGE + "/list", PAGE + "/tables/units.csv", PAGE + "/list.xlsx", PAGE + "/instance/" + number}) {
            HttpResponse<String> answer = get(user, path);
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
        }
        assertThat(new StaffClient(port, user).postForm(PAGE + "/incidents/x/retry", Map.of()).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"kierownik.adam,Wszystkie jednostki", "koordynator.jan,Wszystkie jednostki", "jakosc.olga,Wszystkie jednostki", "admin,Wszystkie jednostki",
            "zdm.kierownik,Tylko jednostka: Zarząd Dróg Miejskich", "zdm.marek,Tylko jednostka: Zarząd Dróg Miejskich"})
    void tellsWhoseCasesItShows(String user, String scope) {
        assertThat(page(user, PAGE)).contains("<html lang=\"pl\">", "<strong>" + scope + "</strong>");
        assertThat(page(user, PAGE + "/list?state=OVERDUE&service=probe")).contains(scope, "/staff/cases/" + number);
    }

    @Test
    void leadsFromTheNumberToTheListToTheCaseAndItsProcessInstance() {
        String list = PAGE + "/list?state=OVERDUE&unit=zdm";
        assertThat(page(OF_ZDM, PAGE)).contains("<a href=\"" + list + "\">").contains("/list?state=OVERDUE&service=probe", "/list?state=OVERDUE&district=mokotow")
                .contains("/list?state=OVERDUE&age=30-").contains("Próba").doesNotContain("Straż Miejska");
        String row = page(OF_ZDM, list + "&service=probe&age=30-");
        assertThat(row).contains("/staff/cases/" + number, "dni po terminie", "Zarząd Dróg Miejskich", PAGE + "/instance/" + number)
                .contains("<option value=\"probe\" selected>", "<option value=\"OVERDUE\" selected>");
        String instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(number, "probe").singleResult().getId();
        HttpResponse<String> cockpit = get(OF_ZDM, PAGE + "/instance/" + number);
        assertThat(cockpit.statusCode()).isEqualTo(302);
        assertThat(cockpit.headers().firstValue("Location").orElse("")).endsWith("/camunda/app/cockpit/default/#/process-instance/" + instance + "/runtime");
        assertThat(page("koordynator.jan", list)).as("who may not open Cockpit is not sent there").doesNotContain("/instance/");
        assertThat(page(OF_ZDM, PAGE + "/list?state=TODAY&service=probe&unit=nothing")).contains("Nie ma żadnych.");
        assertThat(new StaffClient(port, OF_ZDM).get(PAGE, "Accept-Language", "en").body()).contains("<html lang=\"en\">", "Only the unit:", "Overdue");
    }

    @Test
    void keepsAnotherUnitsCasesFromTheHeadOfAUnit() {
        cases.refuse(number, "straz-miejska");
        assertThat(page(OF_ALL, PAGE + "/list?service=probe&unit=straz-miejska")).contains(number);
        for (String path : new String[] {"/list?service=probe", "/list?unit=straz-miejska", "/list.csv?service=probe", "/list?state=REROUTED"}) {
            assertThat(page(OF_ZDM, PAGE + path)).doesNotContain(number);
        }
        assertThat(get(OF_ZDM, PAGE + "/instance/" + number).statusCode()).isEqualTo(404);
        assertThat(get(OF_ALL, PAGE + "/instance/" + number).statusCode()).isEqualTo(302);
    }

    @Test
    void tellsOfCasesPassedToAndFroAndOfStoppedClocks() {
        cases.refuse(number, "straz-miejska");
        cases.refuse(number, "zdm");
        assertThat(page(OF_ALL, PAGE)).contains("Sprawy odsyłane między jednostkami");
        assertThat(page(OF_ALL, PAGE + "/list?state=REROUTED&service=probe")).contains(number);
        String asked = cases.report("probe");
        cases.ask(asked);
        assertThat(page(OF_ZDM, PAGE + "/list?state=SUSPENDED&service=probe")).contains(asked).doesNotContain(number);
        assertThat(page(OF_ZDM, PAGE + "/tables/suspended.csv")).contains(asked + ";Próba;Zarząd Dróg Miejskich;pytanie do mieszkańca;2026-05-01 10:00");
    }

    @Test
    void givesTablesAndListsAsFiles() {
        assertThat(page(OF_ZDM, PAGE + "/tables/units.csv")).startsWith("\uFEFFJednostka;Po terminie;Dziś;W ciągu 3 dni;W toku;Najstarsza;")
                .contains("Zarząd Dróg Miejskich;").doesNotContain("Straż");
        assertThat(page(OF_ZDM, PAGE + "/list.csv?state=OVERDUE&service=probe")).contains(number + ";Próba;Zarząd Dróg Miejskich;Mokotów;Puławska 152;2026-03-02 09:00;");
        HttpResponse<String> file = get(OF_ZDM, PAGE + "/list.xlsx?service=probe");
        assertThat(file.body()).startsWith("PK");
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains("sprawa-list.xlsx");
        assertThat(get(OF_ZDM, PAGE + "/tables/nothing.csv").statusCode()).isEqualTo(404);
    }

    @Test
    void tellsOfAFailedStepAndHasItTriedAgain() {
        Job job = runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).list().stream()).findFirst().orElseThrow();
        management.setJobRetries(job.getId(), 0);
        String incident = runtime.createIncidentQuery().configuration(job.getId()).singleResult().getId();
        String retry = PAGE + "/incidents/" + incident + "/retry";

        assertThat(page(OF_ZDM, PAGE)).contains(retry, "krok „", "Nie udało się: silnik nie podał przyczyny");
        assertThat(page("jakosc.olga", PAGE)).contains("Nie udało się").doesNotContain(retry);
        assertThat(new StaffClient(port, "jakosc.olga").postForm(retry, Map.of()).statusCode()).isEqualTo(403);
        assertThat(page(OF_ZDM, PAGE + "/tables/incidents.csv")).contains(number + ";Próba;");

        HttpResponse<String> done = new StaffClient(port, OF_ZDM).postForm(retry, Map.of());
        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(management.createJobQuery().jobId(job.getId()).singleResult().getRetries()).isEqualTo(3);
        assertThat(page(OF_ZDM, PAGE + "?retried=yes")).contains("role=\"status\"", "ponownie").doesNotContain(retry);
        assertThat(new StaffClient(port, OF_ZDM).postForm(retry, Map.of()).headers().firstValue("Location").orElse("")).contains("retried=gone");
    }
}
