package pl.sprawa.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Logs in at one of Camunda's web applications. They draw their log-in form a second time shortly after the first, and what a
 * fast hand typed into the first is gone (one log-in of sixty, on a busy machine): the form is filled and sent in one go, and
 * again if nothing was sent.
 */
final class LogIn {

    private static final int TRIES = 10;
    private static final double MILLIS = 3000;

    private LogIn() {
    }

    /** @param application {@code tasklist}, {@code cockpit} or {@code admin} */
    static void to(String application, Page page, String user) {
        AtomicBoolean sent = new AtomicBoolean();
        page.onRequest(request -> {
            if (request.method().equals("POST") && request.url().endsWith("/login/" + application)) {
                sent.set(true);
            }
        });
        page.navigate("/camunda/app/" + application + "/default/");
        for (int i = 0; i < TRIES && !sent.get(); i++) {
            page.locator("input[type=password]").waitFor();
            page.evaluate("""
                    ([user, password]) => {
                      const fill = (type, text) => {
                        const field = document.querySelector(`input[type=${type}]`);
                        field.value = text;
                        field.dispatchEvent(new Event('input', {bubbles: true}));
                        field.dispatchEvent(new Event('change', {bubbles: true}));
                      };
                      fill('text', user);
                      fill('password', password);
                      document.querySelector('button[type=submit]').click();
                    }""", List.of(user, Chromium.PASSWORD));
            try {
                page.waitForCondition(sent::get, new Page.WaitForConditionOptions().setTimeout(MILLIS));
            } catch (TimeoutError nothingSent) {
                // once more
            }
        }
        page.waitForCondition(() -> page.locator("input[type=password]").count() == 0);
    }
}
