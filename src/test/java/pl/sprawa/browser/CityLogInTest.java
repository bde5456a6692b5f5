package pl.sprawa.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody who has an account only with the city's own log-in finds the way from the page of Tasklist through the provider to the work. */
class CityLogInTest extends BrowserTest {

    private static final String BARBARA = "barbara.k";

    @Autowired IdentityService identities;

    @AfterEach
    void forget() {
        identities.deleteUser(BARBARA);
    }

    @Test
    void fromTheButtonThroughTheProviderToTheWork() {
        String number = reports.pothole();
        CITY.person = token -> token.subject("4711").claim("preferred_username", BARBARA).claim("given_name", "Barbara").claim("family_name", "Król")
                .claim("groups", List.of("staff", "zdm"));
        Page page = chromium.page();
        page.navigate("/camunda/app/tasklist/default/");
        Locator way = page.locator(".sprawa-city-login");
        way.waitFor();
        AccessibilityTest.noViolation(new AxeBuilder(page).include(".sprawa-city-login"), "log-in");
        picture(page, "city-log-in");
        click(way);
        page.getByText("Barbara Król").first().waitFor();
        page.locator("ol.tasks-list li", new Page.LocatorOptions().setHasText(number)).waitFor();
        picture(page, "city-logged-in");
    }
}
