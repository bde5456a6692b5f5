package pl.sprawa.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Page;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pl.sprawa.casework.Pieces;

/** No page of ours keeps anybody out: axe-core finds nothing against WCAG 2.2, levels A and AA, nor against its best practices. */
class AccessibilityTest extends BrowserTest {

    @Autowired RepositoryService repository;
    @Autowired Pieces pieces;

    @Test
    void residentsPages() {
        String number = reports.pothole();
        check(chromium.page(), List.of("/", "/zglos/pothole", "/zgloszenie/" + number));
    }

    @Test
    void pagesOfUnits() {
        String number = reports.pothole();
        pieces.split(number, pieces.wholes(number).get(0).taskId(), new Pieces.Order("ztm", "Przestaw przystanek", "Na czas naprawy.", 2, true, false));
        Page page = chromium.page("zdm.anna");
        page.navigate("/staff/inbox?q=Pu%C5%82awska");
        page.locator("summary").click();
        page.locator("#filter-name").fill("Puławska");
        page.getByText("Zapisz", new Page.GetByTextOptions().setExact(true)).click();
        check(page, List.of("/staff/inbox?q=Pu%C5%82awska", "/staff/inbox", "/staff/inbox?by=place", "/staff/inbox/absences",
                "/staff/cases/" + number, "/staff/requests/" + number + "/attachments", "/staff/cases"));
    }

    @Test
    void pagesOfTheWholeCity() {
        String number = escalatedHole();
        check(chromium.page("koordynator.jan"), List.of("/staff/cases/" + number, "/staff/cases/" + number + "/rungs/2", "/staff/overdue", "/staff/overdue/list?state=OPEN"));
        check(chromium.page("analityk.zofia"), List.of("/staff/what-if", "/staff/migrations"));
        check(chromium.page("iod.halina"), List.of("/staff/log"));
    }

    @Test
    void theCaseBesideItsTask() {
        String number = reports.pothole();
        Page page = tasklist("zdm.anna").openTask(task(number), number).tab("Sprawa").page();
        page.getByText("Zegar sprawy").waitFor();
        noViolation(new AxeBuilder(page).include(".sprawa-unit-inbox").include(".sprawa-case"), "Tasklist");
    }

    @Test
    void deadlinesInCockpit() {
        lateHole();
        Page page = chromium.page();
        LogIn.to("cockpit", page, "zdm.kierownik");
        page.locator(".sprawa-deadlines").waitFor();
        noViolation(new AxeBuilder(page).include(".sprawa-deadlines"), "Cockpit's first page");
        String definition = repository.createProcessDefinitionQuery().processDefinitionKey("pothole").latestVersion().singleResult().getId();
        page.navigate("/camunda/app/cockpit/default/#/process-definition/" + definition + "/runtime");
        page.locator(".sprawa-legend").waitFor();
        noViolation(new AxeBuilder(page).include(".sprawa-heat").include(".sprawa-legend"), "Cockpit's diagram");
    }

    private static void check(Page page, List<String> addresses) {
        for (String address : addresses) {
            assertThat(page.navigate(address).status()).as(address).isEqualTo(200);
            noViolation(new AxeBuilder(page), address);
        }
    }

    static void noViolation(AxeBuilder axe, String where) {
        AxeResults results = axe.analyze();
        assertThat(results.getPasses()).as("rules that looked at something: " + where).isNotEmpty();
        assertThat(results.getViolations()).as(where)
                .extracting(rule -> rule.getId() + ": " + rule.getNodes().stream().map(node -> node.getHtml() + " " + node.getFailureSummary()).toList()).isEmpty();
    }
}
