package pl.sprawa.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import pl.sprawa.casework.CaseTester;
import pl.sprawa.request.Attachments;

/** Adding a photo to a case from a task, and who may see it. */
@StaffTest
class AttachmentPagesTest {

    private static final byte[] PNG = Base64.getDecoder().decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Autowired CaseTester cases;
    @Autowired Attachments attachments;
    @LocalServerPort int port;

    String number;
    String page;

    @BeforeEach
    void openCase() {
        cases.deployProbes();
        number = cases.report("probe");
        page = "/staff/requests/" + number + "/attachments";
    }

    private String[] fromHere() {
        return new String[] {"Origin", "http://127.0.0.1:" + port};
    }

    @Test
    void aClerkLoggedInToTasklistAddsAPhotoToTheOwnCase() {
        StaffClient clerk = new StaffClient(port, "zdm.anna").logIn();
        assertThat(clerk.getInSession(page).body()).contains(number, "type=\"file\"");
        assertThat(clerk.upload(page, "dziura.png", PNG, fromHere()).statusCode()).isEqualTo(302);

        var added = attachments.of(number).get(0);
        assertThat(added.addedBy()).isEqualTo("zdm.anna");
        assertThat(clerk.getInSession(page).body()).contains("dziura.png");
        var file = clerk.getInSession("/staff/attachments/" + added.id());
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).startsWith("inline").contains("dziura.png");
    }

    @Test
    void anotherUnitNeitherSeesNorAdds() {
        new StaffClient(port, "zdm.anna").logIn().upload(page, "dziura.png", PNG, fromHere());
        StaffClient other = new StaffClient(port, "straz.piotr").logIn();
        assertThat(other.getInSession(page).statusCode()).isEqualTo(404);
        assertThat(other.upload(page, "x.png", PNG, fromHere()).statusCode()).isEqualTo(404);
        assertThat(other.getInSession("/staff/attachments/" + attachments.of(number).get(0).id()).statusCode()).isEqualTo(404);
        assertThat(attachments.of(number)).hasSize(1);
    }

    @Test
    void anotherSiteCannotAddInTheClerksName() {
        StaffClient clerk = new StaffClient(port, "zdm.anna").logIn();
        assertThat(clerk.upload(page, "x.png", PNG, "Origin", "https://evil.example").statusCode()).isEqualTo(403);
        assertThat(clerk.upload(page, "x.png", PNG, "Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
        assertThat(clerk.upload(page, "x.png", PNG).statusCode()).isEqualTo(403);
        assertThat(attachments.of(number)).isEmpty();
    }

    @Test
    void whatIsNoPhotoIsRefusedWithTheReason() {
        StaffClient clerk = new StaffClient(port, "zdm.anna").logIn();
        assertThat(clerk.upload(page, "x.png", "<svg onload=alert(1)>".getBytes(), fromHere()).body()).contains("Niedozwolony rodzaj pliku");
        assertThat(attachments.of(number)).isEmpty();
    }

    /** A strange photo may show an open manhole: it is kept, and whoever sees it is told what nobody could take out of it. */
    @Test
    void aPhotoThatCannotBeReadIsKeptWithAWarning() {
        StaffClient clerk = new StaffClient(port, "zdm.anna").logIn();
        clerk.upload(page, "dziura.png", PNG, fromHere());
        assertThat(clerk.getInSession(page).body()).contains("dziura.png").doesNotContain("nie udało się odczytać");
        byte[] strange = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 7, 7, 7, 7};
        assertThat(clerk.upload(page, "studzienka.jpg", strange, fromHere()).statusCode()).isEqualTo(302);
        assertThat(clerk.getInSession(page).body()).containsOnlyOnce("nie udało się odczytać").contains("nie przekazuj go dalej");
        assertThat(clerk.getInSession("/staff/cases/" + number).body()).containsOnlyOnce("nie udało się odczytać");
    }
}
