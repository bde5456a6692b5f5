package pl.sprawa.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Test;

/** Who chooses the whole album is told how many photos there may be, by the server as it really reads them. */
class TooManyPhotosTest extends BrowserTest {

    private static final String CHOOSE_AND_SEND = """
            photos => {
                const album = new DataTransfer();
                for (let i = 0; i < photos; i++) album.items.add(new File(['x'], i + '.png', {type: 'image/png'}));
                const field = document.getElementById('photo');
                field.files = album.files;
                HTMLFormElement.prototype.submit.call(field.form);
            }""";

    @Test
    void isToldHowManyThereMayBe() {
        assertThat(sixty(chromium.page())).contains("Za dużo zdjęć naraz", "najwyżej 10 zdjęć").doesNotContain("za duże");
        assertThat(sixty(chromium.english())).contains("Too many photos at once", "at most 10 photos");
    }

    private static String sixty(Page page) {
        page.navigate("/zglos/pothole");
        Response answer = page.waitForResponse(response -> response.request().method().equals("POST"), () -> page.evaluate(CHOOSE_AND_SEND, 60));
        assertThat(answer.status()).isEqualTo(413);
        page.waitForLoadState();
        return page.locator("main").innerText();
    }
}
