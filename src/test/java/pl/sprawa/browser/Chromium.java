package pl.sprawa.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * The Chromium that the machine has; without one, browser tests skip with a message. It is started once, for all tests (which run
 * one after the other in one thread, as Playwright demands); windows are closed with the test that opened them.
 */
final class Chromium implements BeforeEachCallback, AfterEachCallback {

    /** Of all demo staff. */
    static final String PASSWORD = "only-for-this-test";
    /** Nothing here takes a tenth of it, even on a slow machine. */
    private static final double MILLIS = 120_000;
    private static final List<String> FLAGS = List.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync");

    private Browser browser;
    private String base;

    private record Started(Playwright playwright, Browser browser) implements ExtensionContext.Store.CloseableResource {
        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        browser = test.getRoot().getStore(ExtensionContext.Namespace.create(Chromium.class))
                .getOrComputeIfAbsent(Started.class, key -> start(), Started.class).browser();
        base = "http://localhost:" + SpringExtension.getApplicationContext(test).getEnvironment().getRequiredProperty("local.server.port");
    }

    /** A test that failed leaves pictures of what it saw last. */
    @Override
    public void afterEach(ExtensionContext test) {
        if (browser == null) {
            return;
        }
        int n = 0;
        for (BrowserContext window : browser.contexts()) {
            for (Page page : test.getExecutionException().isPresent() ? window.pages() : List.<Page>of()) {
                BrowserTest.picture(page, "failed-" + test.getRequiredTestMethod().getName() + "-" + ++n);
            }
            window.close();
        }
    }

    private static Started start() {
        Optional<Path> executable = Stream.of(System.getenv("PATH").split(":"))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome").map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable).findFirst();
        Assumptions.assumeTrue(executable.isPresent(), "No chromium on the path: this browser test is skipped. Install the package chromium.");
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Started(playwright, playwright.chromium().launch(new BrowserType.LaunchOptions().setTimeout(MILLIS).setExecutablePath(executable.get()).setArgs(FLAGS)));
    }

    /** A fresh window in Polish, with nothing remembered; addresses without a host are the application's. */
    Page page() {
        return page(new Browser.NewContextOptions().setLocale("pl-PL"));
    }

    /** The same in English. */
    Page english() {
        return page(new Browser.NewContextOptions().setLocale("en-GB"));
    }

    /** The same for somebody who sends a password with every request. */
    Page page(String user) {
        return page(new Browser.NewContextOptions().setLocale("pl-PL").setExtraHTTPHeaders(Map.of("Authorization",
                "Basic " + Base64.getEncoder().encodeToString((user + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8)))));
    }

    private Page page(Browser.NewContextOptions options) {
        BrowserContext window = browser.newContext(options.setBaseURL(base).setViewportSize(1400, 1000));
        window.setDefaultTimeout(MILLIS);
        return window.newPage();
    }
}
