package pl.sprawa.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import pl.sprawa.casework.CaseTester;
import pl.sprawa.city.WorkingCalendars;
import pl.sprawa.engine.OidcServer;

/** The whole application on a port of its own and a browser before it: all tests in the browser share one of each. */
@Import({CaseTester.class, Reports.class})
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "spring.datasource.url=jdbc:h2:mem:browser;DB_CLOSE_DELAY=-1",
        "sprawa.data=target/test-data",
        "sprawa.demo.password=" + Chromium.PASSWORD,
        "camunda.bpm.job-execution.enabled=false"})
abstract class BrowserTest {

    /** The city's own log-in, below the form of each web application. */
    static final OidcServer CITY = provider();

    @RegisterExtension final Chromium chromium = new Chromium();
    @Autowired Reports reports;
    @Autowired CaseTester cases;
    @Autowired TaskService tasks;
    @Autowired WorkingCalendars calendars;

    @DynamicPropertySource
    static void cityLogIn(DynamicPropertyRegistry settings) {
        settings.add("sprawa.oidc.issuer", CITY::issuer);
        settings.add("sprawa.oidc.client-id", () -> OidcServer.CLIENT);
        settings.add("sprawa.oidc.client-secret", () -> OidcServer.SECRET);
    }

    private static OidcServer provider() {
        try {
            return new OidcServer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each test finds empty inboxes, whatever came before it. */
    @AfterEach
    void goHome() {
        ClockUtil.reset();
        reports.withdrawAll();
    }

    /** Logs in at Tasklist, as clerks do in the morning. */
    Tasklist tasklist(String user) {
        return Tasklist.logIn(chromium.page(), user);
    }

    /** A hole reported two months ago: its deadline is long past. @return the number */
    String lateHole() {
        ClockUtil.setCurrentTime(Date.from(Instant.now().minus(Duration.ofDays(60))));
        String number = reports.pothole();
        ClockUtil.reset();
        return number;
    }

    /** The same, after everybody on the ladder was told. */
    String escalatedHole() {
        String number = lateHole();
        cases.passUntil(number, Instant.now());
        ClockUtil.reset();
        return number;
    }

    /** The first working day that is so many days from today or later. */
    LocalDate nextWorkingDay(int days) {
        return LocalDate.now(ZoneId.of("Europe/Warsaw")).plusDays(days).datesUntil(LocalDate.MAX).filter(calendars.named("office")::isWorkingDay).findFirst().orElseThrow();
    }

    /** The one open task of a case. */
    String task(String number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult().getId();
    }

    /** By the page's own events: trusted clicks do not arrive in Camunda's pages. */
    static void click(Locator locator) {
        locator.waitFor();
        locator.evaluate("e => e.click()");
    }

    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")).setFullPage(true));
    }
}
