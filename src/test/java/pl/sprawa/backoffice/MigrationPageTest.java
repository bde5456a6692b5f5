package pl.sprawa.backoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.sprawa.casework.CaseTester.MONDAY_9;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Date;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import pl.sprawa.DeployingTest;
import pl.sprawa.casework.CaseTester;
import pl.sprawa.workbench.ProbeVersions;

/** The analysts' page, by a browser that runs no scripts. */
@DeployingTest
class MigrationPageTest {

    private static final String PAGE = "/staff/migrations";
    private static final String ANALYST = "analityk.zofia";

    @Autowired CaseTester tester;
    @Autowired ProbeVersions versions;
    @Autowired RuntimeService runtime;
    @LocalServerPort int port;
    String old;
    String fresh;
    String number;

    @BeforeEach
    void aCaseInAnOldVersion() {
        ClockUtil.setCurrentTime(Date.from(MONDAY_9));
        tester.deployProbes();
        old = versions.deploy("probe", ProbeVersions.probe());
        number = tester.report("probe");
        fresh = versions.deploy("probe", ProbeVersions.renamed());
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    private HttpResponse<String> send(String user, String language, String path, String form) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).header("Accept-Language", language)
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString((user + ":" + DeployingTest.PASSWORD).getBytes(StandardCharsets.UTF_8)));
        return HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build().send((form == null ? request.GET()
                : request.header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form))).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String version() {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number, "probe").singleResult().getProcessDefinitionId();
    }

    private String apply(String mapping) {
        return "newest=" + URLEncoder.encode(fresh, StandardCharsets.UTF_8) + mapping;
    }

    @Test
    void isForAnalystsAndAdministratorsOnly() throws IOException, InterruptedException {
        assertThat(send(ANALYST, "pl", PAGE, null).statusCode()).isEqualTo(200);
        assertThat(send("admin", "pl", PAGE, null).statusCode()).isEqualTo(200);
        for (String other : new String[] {"zdm.anna", "koordynator.jan", "kierownik.adam"}) {
            assertThat(send(other, "pl", PAGE, null).statusCode()).as(other).isEqualTo(403);
            assertThat(send(other, "pl", PAGE + "/" + old, null).statusCode()).as(other).isEqualTo(403);
            assertThat(send(other, "pl", PAGE + "/" + old, apply("&to.Task_Do=Task_Work")).statusCode()).as(other).isEqualTo(403);
            assertThat(send(other, "pl", PAGE + "/runs/x/leave", "").statusCode()).as(other).isEqualTo(403);
        }
        assertThat(version()).isEqualTo(old);
    }

    @Test
    void showsOldVersionsAndThePlanInBothLanguages() throws IOException, InterruptedException {
        assertThat(send(ANALYST, "pl", PAGE, null).body()).contains("<html lang=\"pl\">", "Próba (probe)", "href=\"/staff/migrations/" + old + "\"",
                "/camunda/app/cockpit/default/#/process-definition/" + old + "/runtime");
        String plan = send(ANALYST, "pl", PAGE + "/" + old, null).body();
        assertThat(plan).contains("Zrób to (Task_Do)", "krok nie ma odpowiednika w nowej wersji", "/zgloszenie/" + number,
                "<label for=\"to-Task_Do\">", "name=\"to.Task_Do\"", "Wykonaj to (Task_Work)").doesNotContain("Przenieś sprawy");
        assertThat(send(ANALYST, "en", PAGE + "/" + old, null).body()).contains("<html lang=\"en\">", "the step has no counterpart");
        assertThat(send(ANALYST, "pl", PAGE + "/" + old + "?to.Task_Do=Task_Work", null).body()).contains("1 z 1 spraw",
                "<option value=\"Task_Work\" selected>", "<input type=\"hidden\" name=\"to.Task_Do\" value=\"Task_Work\">", "Przenieś sprawy");
        assertThat(version()).as("looking moves nothing").isEqualTo(old);
    }

    @Test
    void movesOnAClickAndTellsHowFarItIs() throws IOException, InterruptedException {
        HttpResponse<String> started = send(ANALYST, "pl", PAGE + "/" + old, apply("&to.Task_Do=Task_Work"));
        assertThat(started.statusCode()).isEqualTo(200);
        assertThat(started.uri().getPath()).isEqualTo(PAGE);
        assertThat(started.body()).contains("analityk.zofia", "W toku. Spraw: 1, przeniesiono 0", "resztę zostaw");
        versions.doBatches();
        assertThat(version()).isEqualTo(fresh);
        assertThat(send(ANALYST, "pl", PAGE, null).body()).contains("Zakończone. Przeniesiono spraw: 1.");
    }

    @Test
    void saysWhyItDoesNotStart() throws IOException, InterruptedException {
        versions.deploy("probe", ProbeVersions.probe());
        HttpResponse<String> late = send(ANALYST, "pl", PAGE + "/" + old, apply(""));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("role=\"alert\"", "W międzyczasie wdrożono wersję", "Przenieś sprawy");
        assertThat(send(ANALYST, "pl", PAGE + "/nothing:1:x", null).statusCode()).isEqualTo(404);
    }
}
