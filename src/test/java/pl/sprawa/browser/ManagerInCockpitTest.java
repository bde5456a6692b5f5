package pl.sprawa.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The morning of ZDM's head: from "n overdue" in Cockpit to the one case and its process instance, and where on the diagram cases wait. */
class ManagerInCockpitTest extends BrowserTest {

    private static final String MANAGER = "zdm.kierownik";

    @Autowired RepositoryService repository;
    @Autowired RuntimeService runtime;
    String number;

    @BeforeEach
    void aPotholeReportedTwoMonthsAgo() {
        number = lateHole();
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
    }

    @Test
    void seesWhereCasesWaitOnTheDiagram() {
        Page page = logIn();
        String definition = repository.createProcessDefinitionQuery().processDefinitionKey("pothole").latestVersion().singleResult().getId();
        page.navigate("/camunda/app/cockpit/default/#/process-definition/" + definition + "/runtime");
        Locator spot = page.locator(".sprawa-heat").first();
        spot.waitFor();
        assertThat(spot.getAttribute("aria-label")).matches("Czeka spraw: \\d+, zwykle od: .+ \\(mediana\\), po terminie: \\d+, termin w ciągu 3 dni: \\d+");
        assertThat(spot.innerText()).contains("▲");
        assertThat(page.locator(".sprawa-legend a").getAttribute("href")).isEqualTo("/staff/overdue/list?state=OPEN&service=pothole");
        picture(page, "manager-cockpit-heat");
    }

    private Page logIn() {
        Page page = chromium.page();
        LogIn.to("cockpit", page, MANAGER);
        return page;
    }

    private static void follow(Page page, Locator link, String to) {
        click(link);
        page.waitForURL(to);
    }
}
