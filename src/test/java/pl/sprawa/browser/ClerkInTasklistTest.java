package pl.sprawa.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import pl.sprawa.request.Request;
import pl.sprawa.request.Requests;

/** A report by Open311, worked in Tasklist by the people whose work it is, followed by the resident. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "spring.datasource.url=jdbc:h2:mem:browser;DB_CLOSE_DELAY=-1",
        "sprawa.data=target/test-data",
        "sprawa.demo.password=" + ClerkInTasklistTest.PASSWORD,
        "camunda.bpm.job-execution.enabled=false"})
class ClerkInTasklistTest {

    static final String PASSWORD = "only-for-this-test";
    /** The smallest image that is one. */
    private static final FilePayload PHOTO = new FilePayload("jezdnia.png", "image/png", Base64.getDecoder().decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="));
    private static Chromium chromium;

    @LocalServerPort int port;
    @Autowired TestRestTemplate http;
    @Autowired Requests requests;

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
    void claimsAndFinishesAndTheResidentSeesTheOutcome() {
        String number = reportPothole();
        try (Tasklist inbox = tasklist("zdm.anna")) {
            inbox.open("Moja komórka", number).claim();
            assertThat(inbox.value("Usługa")).contains("Uszkodzona jezdnia");
            assertThat(inbox.value("Opis mieszkańca")).isEqualTo("Dziura na prawym pasie");
            inbox.choose("Nie ma uszkodzenia").fill("Odpowiedź dla mieszkańca", "Byliśmy na miejscu, jezdnia jest cała.").addPhoto(PHOTO);
            inbox.picture("clerk-before-finishing");
            inbox.complete();
        }
        Page resident = chromium.page();
        resident.navigate(base() + "/zgloszenie/" + number);
        assertThat(resident.locator("body").innerText()).contains(number, "Byliśmy na miejscu, jezdnia jest cała.");
        resident.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/resident-closed.png")).setFullPage(true));
        resident.context().close();
        assertThat(open311(number)).containsEntry("status", "closed")
                .hasEntrySatisfying("status_notes", notes -> assertThat((String) notes).contains("jezdnia jest cała"));
    }

    @Test
    void twoRefusalsAreSettledByTheCoordinator() {
        String number = reportPothole();
        refuse(number, "zdm.anna", "Urząd Dzielnicy Praga-Południe");
        assertThat(requests.get(number).unit()).isEqualTo("ud-praga-poludnie");
        refuse(number, "praga.maria", "Straż Miejska");
        try (Tasklist coordinator = tasklist("koordynator.jan")) {
            coordinator.open("Spory o właściwość", number).claim().choose("Sprawę załatwi jednostka")
                    .pick("Właściwa jednostka", "Zarząd Dróg Miejskich").fill("Uzasadnienie", "Puławska jest drogą powiatową.");
            coordinator.picture("coordinator-before-ruling");
            coordinator.complete();
        }
        assertThat(requests.get(number).unit()).isEqualTo("zdm");
        try (Tasklist inbox = tasklist("zdm.anna")) {
            inbox.open("Moja komórka", number).claim().choose("Nie ma uszkodzenia")
                    .fill("Odpowiedź dla mieszkańca", "Naprawiono wcześniej.").addPhoto(PHOTO).complete();
        }
        assertThat(open311(number)).containsEntry("status", "closed");
    }

    private void refuse(String number, String clerk, String proposed) {
        try (Tasklist inbox = tasklist(clerk)) {
            inbox.open("Moja komórka", number).claim().choose("To nie nasze")
                    .pick("Która jednostka jest właściwa?", proposed).fill("Powód", "To nie nasza droga.").complete();
        }
    }

    private Tasklist tasklist(String user) {
        return new Tasklist(chromium.page(), base(), user, PASSWORD);
    }

    private String reportPothole() {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        Map.of("api_key", "demo", "service_code", "pothole", "lat", "52.1850", "long", "21.0230", "address_string", "Puławska 152",
                "attribute[kind]", "carriageway", "attribute[hazard]", "no", "description", "Dziura na prawym pasie").forEach(form::add);
        List<?> answer = http.postForObject("/open311/v2/requests.json", form, List.class);
        return (String) ((Map<?, ?>) answer.get(0)).get("service_request_id");
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> open311(String number) {
        return (Map<String, Object>) http.getForObject("/open311/v2/requests/" + number + ".json", List.class).get(0);
    }

    private String base() {
        return "http://localhost:" + port;
    }
}
