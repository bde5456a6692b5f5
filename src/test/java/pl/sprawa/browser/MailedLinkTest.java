package pl.sprawa.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The link in an e-mail about a late case, opened by somebody who is not logged in, leads through the log-in to that very page. */
class MailedLinkTest extends BrowserTest {

    private static final String BARBARA = "barbara.k";

    @Autowired IdentityService identities;

    @AfterEach
    void forget() {
        identities.deleteUser(BARBARA);
    }

    @Test
    void byNameAndPassword() {
        String link = "/staff/cases/" + escalatedHole() + "/rungs/2?from=mail";
        Page page = chromium.page();
        page.navigate(link);
        assertThat(page.title()).startsWith("Logowanie pracowników");
        AccessibilityTest.noViolation(new AxeBuilder(page), "log-in page");
        picture(page, "staff-log-in");
        page.getByLabel("Nazwa użytkownika").fill("koordynator.jan");
        page.getByLabel("Hasło").fill("not-this-one-at-all");
        page.keyboard().press("Enter");
        page.getByRole(AriaRole.ALERT).waitFor();
        AccessibilityTest.noViolation(new AxeBuilder(page), "log-in page after a wrong password");
        picture(page, "staff-log-in-wrong");
        identities.unlockUser("koordynator.jan"); // or it would be a second until the next one is looked at
        page.getByLabel("Hasło").fill(Chromium.PASSWORD);
        page.keyboard().press("Enter");
        landed(page, link);
        picture(page, "staff-log-in-landed");
        page.navigate("/camunda/app/tasklist/default/");
        page.locator(".tasks-list, .task-filters").first().waitFor();
    }

    @Test
    void byTheCitysOwnLogIn() {
        String link = "/staff/cases/" + escalatedHole() + "/rungs/1";
        CITY.person = token -> token.subject("4711").claim("preferred_username", BARBARA).claim("groups", List.of("heads", "zdm"));
        Page page = chromium.page();
        page.navigate(link);
        page.getByText("Zaloguj się kontem miejskim").click();
        landed(page, link);
    }

    private static void landed(Page page, String link) {
        page.locator("#rung-answer").waitFor();
        URI there = URI.create(page.url());
        assertThat(there.getRawPath() + (there.getRawQuery() == null ? "" : "?" + there.getRawQuery())).isEqualTo(link);
    }
}
