package pl.sprawa.channel.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.TransactionSystemException;
import pl.sprawa.request.Attachment;
import pl.sprawa.request.LegalClock;
import pl.sprawa.request.Status;

/** Looking a request up: what everybody sees, and what only its reporter. */
class RequestPageTest {

    private static final String PAGE = "/zgloszenie/" + Portal.NUMBER;
    private static final String OWN = PAGE + "?key=" + Portal.KEY;

    private final Portal portal = new Portal();

    @Test
    void findsTheNumberHoweverItWasTyped() throws Exception {
        MockHttpServletResponse response = portal.call(get("/zgloszenie").param("number", " 26 004711 – 9 "));
        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getHeader("Location")).isEqualTo(PAGE);
    }

    @Test
    void asksToCheckTheDigitsOfANumberThatCannotBe() throws Exception {
        MockHttpServletResponse response = portal.call(get("/zgloszenie").param("number", "26-004711-8\"><script>"));
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(response.getContentAsString()).contains("Sprawdź cyfry", "value=\"26-004711-8&quot;&gt;&lt;script&gt;\"");
        MockHttpServletResponse page = portal.call(get("/zgloszenie/26-004711-8"));
        assertThat(page.getStatus()).isEqualTo(404);
        assertThat(page.getContentAsString()).contains("<h1>Sprawdź cyfry</h1>", "value=\"26-004711-8\"");
    }

    @Test
    void saysWhatToDoAboutAnUnknownNumber() throws Exception {
        when(portal.requests.find(Portal.NUMBER)).thenReturn(Optional.empty());
        MockHttpServletResponse response = portal.call(get(PAGE));
        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(response.getContentAsString()).contains("Nie ma takiego zgłoszenia", "zadzwoń do nas", "value=\"26-004711-9\"");
    }

    @Test
    void showsEverybodyHowTheCaseStands() throws Exception {
        portal.has(Portal.open(), Portal.told("received", "Przyjęto zgłoszenie."), Portal.told("handed", "Sprawę prowadzi: ZDM."));
        assertThat(portal.page(get(PAGE))).contains("Dziura w jezdni", "W toku", "Przyjęte do realizacji.", "Zarząd Dróg Miejskich", "1 marca 2026, 12:30",
                "6 marca 2026, 16:00", "Sprawę prowadzi: ZDM.");
    }

    @Test
    void showsTheLegalTermBesideThePromiseAsLongAsTheCaseIsOpen() throws Exception {
        when(portal.legalClocks.find(Portal.NUMBER)).thenReturn(Optional.of(
                new LegalClock(Portal.NUMBER, "art. 237 § 1 KPA", "expedite", LocalDate.of(2026, 3, 2), LocalDate.of(2026, 4, 2), 0)));
        portal.has(Portal.open());
        assertThat(portal.page(get(PAGE))).contains("6 marca 2026, 16:00", "<dt>Termin ustawowy</dt><dd>2 kwietnia 2026 (art. 237 § 1 KPA)</dd>");
        assertThat(portal.page(get(PAGE + "?lang=en"))).contains("<dt>Legal term</dt><dd>2 April 2026");
        portal.has(Portal.closed("repaired"));
        assertThat(portal.page(get(PAGE))).doesNotContain("2 kwietnia");
    }

    @Test
    void showsTheOutcomeOfAClosedCaseAndNoTermAnyMore() throws Exception {
        portal.has(Portal.closed("repaired"));
        assertThat(portal.page(get(PAGE))).contains("Zakończone", "Naprawiono.").doesNotContain("6 marca 2026");
    }

    @Test
    void showsNobodyElseWhatIsPersonal() throws Exception {
        portal.has(Portal.open(), Portal.between("asked", "Czy to przed sklepem?"), Portal.between("refused", "To nie nasze."));
        assertThat(portal.page(get(PAGE))).doesNotContain("alert(1)", "Tajna 7", "lewy", "Czy to przed sklepem?", "To nie nasze.", "Wycofaj", Portal.KEY);
    }

    @Test
    void coversForEverybodyElseWhatAUnitWroteOfPeople() throws Exception {
        String said = "Oddzwoniono pod 501 234 567, jan@example.org.";
        portal.has(Portal.request(Status.CLOSED, "repaired", said, null), Portal.told("step", said));
        assertThat(portal.page(get(PAGE))).contains("Oddzwoniono pod [telefon], [e-mail].").doesNotContain("501 234", "jan@");
        assertThat(portal.page(get(OWN))).contains("Oddzwoniono pod 501 234 567, jan@example.org.").doesNotContain("[telefon]");
    }

    @Test
    void showsTheReporterTheReportAndWhatBothSaid() throws Exception {
        portal.has(Portal.open(), Portal.between("asked", "Czy to przed <sklepem>?"), Portal.between("refused", "To nie nasze."));
        assertThat(portal.page(get(OWN))).contains("Opis &lt;script&gt;alert(1)&lt;/script&gt;", "Tajna 7", "<dt>Jak duża?</dt><dd>Ogromna</dd>",
                "&lt;b&gt;lewy&lt;/b&gt;", "Czy to przed &lt;sklepem&gt;?").doesNotContain("<script>alert", "To nie nasze.");
    }

    @Test
    void keepsTheKeyOutOfCachesReferrersAndSearchEngines() throws Exception {
        portal.has(Portal.open());
        MockHttpServletResponse response = portal.call(get(OWN));
        assertThat(response.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(response.getHeader("X-Robots-Tag")).isEqualTo("noindex");
    }

    @Test
    void refusesAWrongKey() throws Exception {
        portal.has(Portal.open());
        MockHttpServletResponse response = portal.call(get(PAGE + "?key=guess"));
        assertThat(response.getStatus()).isEqualTo(403);
        assertThat(response.getContentAsString()).contains("Ten odnośnik nie otwiera tej sprawy").doesNotContain("Tajna 7");
    }

    @Test
    void greetsAfterTheReportAndPutsDangerFirst() throws Exception {
        portal.has(Portal.request(Status.OPEN, null, null, "Zadzwoń pod numer 112."));
        String page = portal.page(get(OWN + "&done=reported&photo=refused"));
        assertThat(page).contains("Przyjęliśmy Twoje zgłoszenie.", "Zachowaj adres tej strony", "Zdjęcia nie dodano.", "<a class=\"button harm\" href=\"tel:112\">");
        assertThat(page.indexOf("Zadzwoń pod numer 112.")).isPositive().isLessThan(page.indexOf("<h1>"));
        assertThat(portal.page(get(OWN + "&done=nonsense"))).doesNotContain("class=\"done\"");
        assertThat(portal.page(get(PAGE + "?done=reported"))).doesNotContain("class=\"done\"");
    }

    @Test
    void speaksEnglishAndKeepsTheKeyWhenTheLanguageIsChanged() throws Exception {
        portal.has(Portal.open(), Portal.told("handed", "Sprawę prowadzi: ZDM."));
        String page = portal.page(get(OWN + "&lang=en"));
        assertThat(page).contains("<h1>Pothole", "In progress", "1 March 2026, 12:30", "<strong>Passed to a unit</strong> <span lang=\"pl\">Sprawę prowadzi: ZDM.</span>",
                "href=\"" + PAGE + "?key=" + Portal.KEY + "&amp;lang=pl\"");
    }

    @Test
    void showsTheReporterTheirOwnPhotosAndNobodyAny() throws Exception {
        portal.has(Portal.open());
        Attachment own = new Attachment("a1", Portal.NUMBER, "dziura.jpg", "image/jpeg", 3, "resident", Portal.RECEIVED, true);
        Attachment units = new Attachment("b2", Portal.NUMBER, "proof.jpg", "image/jpeg", 3, "zdm", Portal.RECEIVED, true);
        when(portal.attachments.of(Portal.NUMBER)).thenReturn(List.of(own, units));
        when(portal.attachments.open(own)).thenReturn(new ByteArrayInputStream(new byte[] {1, 2, 3}));
        assertThat(portal.page(get(OWN))).contains("<img src=\"" + PAGE + "/zdjecie/a1?key=" + Portal.KEY + "\" alt=\"dziura.jpg\"").doesNotContain("b2");
        assertThat(portal.page(get(PAGE))).doesNotContain("zdjecie/a1");
        MockHttpServletResponse photo = portal.call(get(PAGE + "/zdjecie/a1?key=" + Portal.KEY));
        assertThat(photo.getContentAsByteArray()).containsExactly(1, 2, 3);
        assertThat(photo.getContentType()).isEqualTo("image/jpeg");
        assertThat(photo.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(portal.call(get(PAGE + "/zdjecie/a1")).getStatus()).isEqualTo(403);
        assertThat(portal.call(get(PAGE + "/zdjecie/b2?key=" + Portal.KEY)).getStatus()).isEqualTo(404);
    }

    @Test
    void saysSoWhenTheDatabaseIsAway() throws Exception {
        when(portal.requests.find(Portal.NUMBER)).thenThrow(new DataAccessResourceFailureException("away"));
        MockHttpServletResponse response = portal.call(get(PAGE));
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("30");
        assertThat(response.getContentAsString()).contains("Chwilowa przerwa").doesNotContain("away");
    }

    @Test
    void saysSoAlsoWhenTheConnectionBrokeWithinATransaction() throws Exception {
        when(portal.requests.find(Portal.NUMBER)).thenThrow(new TransactionSystemException("rollback failed", new SQLException("closed")));
        MockHttpServletResponse response = portal.call(get(PAGE));
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("30");
    }
}
