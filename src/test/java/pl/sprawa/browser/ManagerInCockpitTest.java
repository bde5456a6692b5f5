package pl.sprawa.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The morning of ZDM's head: from "n overdue" in Cockpit to the one case and its process instance, and where on the diagram cases wait. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "spring.datasource.url=jdbc:h2:mem:browser;DB_CLOSE_DELAY=-1",
        "sprawa.data=target/test-data",
        "sprawa.demo.password=" + ClerkInTasklistTest.PASSWORD,
        "camunda.bpm.job-execution.enabled=false"})
class ManagerInCockpitTest {

    private static final String MANAGER = "zdm.kierownik";
    private static Chromium chromium;

    @LocalServerPort int port;
    @Autowired TestRestTemplate http;
    @Autowired RepositoryService repository;
    @Autowired RuntimeService runtime;
    String number;

    @BeforeAll
    static void start() {
        chromium = Chromium.find();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void aPotholeReportedTwoMonthsAgo() {
        ClockUtil.setCurrentTime(Date.from(Instant.now().minus(Duration.ofDays(60))));
        number = reportPothole();
        ClockUtil.reset();
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void findsTheOneCaseAndItsProcessInstance() {
        Page page = logIn();
        Locator headline = page.locator(".sprawa-deadlines");
        headline.waitFor();
        assertThat(headline.innerText()).contains("Tylko jednostka: Zarząd Dróg Miejskich", "po terminie");
        picture(page, "manager-cockpit-dashboard");

        follow(page, headline.locator("a[href='/staff/overdue']"), "**/staff/overdue");
        picture(page, "manager-overdue");
        Locator overdueAtZdm = page.locator("#caption-units").locator("xpath=..").locator("a[href*='state=OVERDUE']").first();
        assertThat(Integer.parseInt(overdueAtZdm.innerText())).isPositive();
        follow(page, overdueAtZdm, "**/staff/overdue/list?**");
        picture(page, "manager-overdue-list");
        assertThat(page.locator("a[href='/staff/cases/" + number + "']").count()).isEqualTo(1);

        follow(page, page.locator("a[href$='/instance/" + number + "']"), "**/camunda/app/cockpit/**");
        page.locator(".djs-element[data-element-id='Task_Repair'], .djs-element[data-element-id^='Task_']").first().waitFor();
        String instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(number, "pothole").singleResult().getId();
        assertThat(page.url()).contains("#/process-instance/" + instance);
        page.getByText(number).first().waitFor();
        picture(page, "manager-cockpit-instance");
        page.context().close();
    }

    @Test
    void seesWhereCasesWaitOnTheDiagram() {
        Page page = logIn();
        String definition = repository.createProcessDefinitionQuery().processDefinitionKey("pothole").latestVersion().singleResult().getId();
        page.navigate(base() + "/camunda/app/cockpit/default/#/process-definition/" + definition + "/runtime");
        Locator spot = page.locator(".sprawa-heat").first();
        spot.waitFor();
        assertThat(spot.getAttribute("aria-label")).matches("Czeka spraw: \\d+, zwykle od: .+ \\(mediana\\), po terminie: \\d+, termin w ciągu 3 dni: \\d+");
        assertThat(spot.innerText()).contains("▲");
        assertThat(page.locator(".sprawa-legend a").getAttribute("href")).isEqualTo("/staff/overdue/list?state=OPEN&service=pothole");
        picture(page, "manager-cockpit-heat");
        page.context().close();
    }

    private Page logIn() {
        Page page = chromium.page();
        LogIn.to("cockpit", page, base(), MANAGER, ClerkInTasklistTest.PASSWORD);
        return page;
    }

    private static void follow(Page page, Locator link, String to) {
        link.waitFor();
        link.evaluate("e => e.click()");
        page.waitForURL(to);
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")).setFullPage(true));
    }

    private String reportPothole() {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        Map.of("api_key", "demo", "service_code", "pothole", "lat", "52.1850", "long", "21.0230", "address_string", "Puławska 152",
                "attribute[kind]", "carriageway", "attribute[hazard]", "no", "description", "Dziura na prawym pasie").forEach(form::add);
        List<?> answer = http.postForObject("/open311/v2/requests.json", form, List.class);
        return (String) ((Map<?, ?>) answer.get(0)).get("service_request_id");
    }

    private String base() {
        return "http://localhost:" + port;
    }
}
