package pl.sprawa.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pl.sprawa.request.Requests;

/** A report by Open311, worked in Tasklist by the people whose work it is, followed by the resident. */
class ClerkInTasklistTest extends BrowserTest {

    /** The smallest image that is one. */
    private static final FilePayload PHOTO = new FilePayload("jezdnia.png", "image/png", Base64.getDecoder().decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="));
    @Autowired Requests requests;

    @Test
    void claimsAndFinishesAndTheResidentSeesTheOutcome() {
        String number = reports.pothole();
        Tasklist inbox = tasklist("zdm.anna");
        inbox.open("Moja komórka", number).claim();
        assertThat(inbox.value("Usługa")).contains("Uszkodzona jezdnia");
        assertThat(inbox.value("Opis mieszkańca")).isEqualTo("Dziura na prawym pasie");
        inbox.choose("Nie ma uszkodzenia").fill("Odpowiedź dla mieszkańca", "Byliśmy na miejscu, jezdnia jest cała.").addPhoto(PHOTO);
        inbox.picture("clerk-before-finishing");
        inbox.complete();
        Page resident = chromium.page();
        resident.navigate("/zgloszenie/" + number);
        assertThat(resident.locator("body").innerText()).contains(number, "Byliśmy na miejscu, jezdnia jest cała.");
        picture(resident, "resident-closed");
        assertThat(reports.open311(number)).containsEntry("status", "closed")
                .hasEntrySatisfying("status_notes", notes -> assertThat((String) notes).contains("jezdnia jest cała"));
    }

    @Test
    void twoRefusalsAreSettledByTheCoordinator() {
        String number = reports.pothole();
        refuse(number, "zdm.anna", "Urząd Dzielnicy Praga-Południe");
        assertThat(requests.get(number).unit()).isEqualTo("ud-praga-poludnie");
        refuse(number, "praga.maria", "Straż Miejska");
        Tasklist coordinator = tasklist("koordynator.jan");
        coordinator.open("Spory o właściwość", number).claim().choose("Sprawę załatwi jednostka")
                .pick("Właściwa jednostka", "Zarząd Dróg Miejskich").fill("Uzasadnienie", "Puławska jest drogą powiatową.");
        coordinator.picture("coordinator-before-ruling");
        coordinator.complete();
        assertThat(requests.get(number).unit()).isEqualTo("zdm");
        Tasklist inbox = tasklist("zdm.anna");
        inbox.open("Moja komórka", number).claim().choose("Nie ma uszkodzenia")
                .fill("Odpowiedź dla mieszkańca", "Naprawiono wcześniej.").addPhoto(PHOTO).complete();
        assertThat(reports.open311(number)).containsEntry("status", "closed");
    }

    private void refuse(String number, String clerk, String proposed) {
        Tasklist inbox = tasklist(clerk);
        inbox.open("Moja komórka", number).claim().choose("To nie nasze")
                .pick("Która jednostka jest właściwa?", proposed).fill("Powód", "To nie nasza droga.").complete();
    }
}
