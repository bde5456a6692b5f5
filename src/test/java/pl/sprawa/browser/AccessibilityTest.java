package pl.sprawa.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** No page of ours keeps anybody out: axe-core finds nothing against WCAG 2.2, levels A and AA, nor against its best practices. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "spring.datasource.url=jdbc:h2:mem:browser;DB_CLOSE_DELAY=-1",
        "sprawa.data=target/test-data",
        "sprawa.demo.password=" + ClerkInTasklistTest.PASSWORD,
        "camunda.bpm.job-execution.enabled=false"})
class AccessibilityTest {

    private static Chromium chromium;

    @LocalServerPort int port;
    @Autowired TestRestTemplate http;
    @Autowired RuntimeService runtime;
    @Autowired ManagementService management;

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

    @Test
    void residentsPages() {
        String number = reportPothole();
        check(chromium.page(), List.of("/", "/zglos/pothole", "/zgloszenie/" + number));
    }

    @Test
    void pagesOfUnits() {
        String number = reportPothole();
        check(chromium.page("zdm.anna", ClerkInTasklistTest.PASSWORD), List.of("/staff/inbox", "/staff/inbox?by=place", "/staff/inbox/absences",
                "/staff/cases/" + number, "/staff/requests/" + number + "/attachments", "/staff/cases"));
    }

    @Test
    void pagesOfTheWholeCity() {
        String number = reportPothole();
        late(number);
        check(chromium.page("koordynator.jan", ClerkInTasklistTest.PASSWORD), List.of("/staff/cases/" + number, "/staff/cases/" + number + "/rungs/1", "/staff/overdue",
                "/staff/overdue/list?state=OPEN"));
        check(chromium.page("analityk.zofia", ClerkInTasklistTest.PASSWORD), List.of("/staff/what-if", "/staff/migrations"));
        check(chromium.page("iod.halina", ClerkInTasklistTest.PASSWORD), List.of("/staff/log"));
    }

    private void check(Page page, List<String> addresses) {
        for (String address : addresses) {
            Response answer = page.navigate("http://localhost:" + port + address);
            assertThat(answer.status()).as(address).isEqualTo(200);
            assertThat(new AxeBuilder(page).analyze().getViolations()).as(address)
                    .extracting(rule -> rule.getId() + ": " + rule.getNodes().stream().map(node -> node.getHtml() + " " + node.getFailureSummary()).toList()).isEmpty();
        }
        page.context().close();
    }

    /** The head of the unit has been told that the case is late, and has not answered. */
    private void late(String number) {
        String instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(number, "case").singleResult().getId();
        Job overdue = management.createJobQuery().processInstanceId(instance).activityId("Timer_Overdue").singleResult();
        ClockUtil.setCurrentTime(overdue.getDuedate());
        try {
            management.executeJob(overdue.getId());
        } finally {
            ClockUtil.reset();
        }
    }

    private String reportPothole() {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        Map.of("api_key", "demo", "service_code", "pothole", "lat", "52.1850", "long", "21.0230", "address_string", "Puławska 152",
                "attribute[kind]", "carriageway", "attribute[hazard]", "no", "description", "Dziura na prawym pasie").forEach(form::add);
        List<?> answer = http.postForObject("/open311/v2/requests.json", form, List.class);
        return (String) ((Map<?, ?>) answer.get(0)).get("service_request_id");
    }
}
