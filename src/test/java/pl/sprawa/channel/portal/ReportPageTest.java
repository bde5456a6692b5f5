package pl.sprawa.channel.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import pl.sprawa.catalogue.ServiceType;
import pl.sprawa.intake.Receipt;
import pl.sprawa.intake.Report;
import pl.sprawa.request.Attachment;
import pl.sprawa.request.Channel;

/** What is typed into a report form, and what becomes of it. */
class ReportPageTest {

    private static final MockMultipartFile PHOTO = new MockMultipartFile("photo", "hole.jpg", "image/jpeg", new byte[] {1, 2, 3});

    private final Portal portal = new Portal();

    @BeforeEach
    void accept() {
        when(portal.intake.submit(any())).thenReturn(new Receipt(Portal.NUMBER, Portal.KEY, null, false));
    }

    @Test
    void asksTheQuestionsOfTheService() throws Exception {
        String page = portal.page(get("/zglos/pothole"));
        assertThat(page).contains("<h1>Dziura w jezdni</h1>", "<p class=\"lead\">Ubytek nawierzchni, np. przy ul. Prostej.</p>",
                "<p>Podstawa: art. 20 ustawy. Naprawia &lt;zarządca&gt;.</p></details>", "<p class=\"shown\" id=\"q-note\">Dziury na rowerowych zgłoś osobno.</p>");
        assertThat(page).contains("<legend>Jak duża?</legend>", "id=\"q-size-help\">Na oko.</p>",
                "type=\"radio\" id=\"q-size-1\" name=\"answer.size\" value=\"small\" required>", "<label for=\"q-size-1\">Mała</label>");
        assertThat(page).contains("type=\"checkbox\" id=\"q-signs-1\" name=\"answer.signs\" value=\"water\">");
        assertThat(page).contains("inputmode=\"decimal\" id=\"q-depth\"", "type=\"datetime-local\" id=\"q-since\"",
                "type=\"text\" id=\"q-lane\" name=\"answer.lane\" value=\"\" maxlength=\"20\">", "<textarea id=\"q-damage\"");
        assertThat(page).contains("<label for=\"q-lane\">Który pas? <small>(nieobowiązkowe)</small></label>");
    }

    @Test
    void saysWhereThePlaceMayBeLeftOut() throws Exception {
        when(portal.catalogue.find("complaint", Page.POLISH)).thenReturn(Optional.of(
                new ServiceType("complaint", "Skarga", "Na urząd.", "Kontakt", List.of(), List.of(), false)));
        assertThat(portal.page(get("/zglos/complaint"))).contains("<legend>Gdzie to jest? <small>(nieobowiązkowe)</small></legend>");
        assertThat(portal.page(get("/zglos/pothole"))).contains("<legend>Gdzie to jest?</legend>");
    }

    @Test
    void tellsToCall112WhereAnAnswerMeansDanger() throws Exception {
        String page = portal.page(get("/zglos/pothole"));
        assertThat(page).contains("<label for=\"q-size-2\">Ogromna</label> <p class=\"danger\"");
        assertThat(page).doesNotContain("<label for=\"q-size-1\">Mała</label> <p class=\"danger\"");
    }

    @Test
    void tiesALabelToEveryInput() throws Exception {
        String page = portal.page(get("/zglos/pothole"));
        Matcher input = Pattern.compile("<(?:input|textarea|select)(?! type=\"hidden\")[^>]*? id=\"([^\"]+)\"").matcher(page);
        int inputs = 0;
        for (; input.find(); inputs++) {
            assertThat(page).contains("<label for=\"" + input.group(1) + "\">");
        }
        assertThat(inputs).isGreaterThanOrEqualTo(16);
        assertThat(page).doesNotContainPattern("<(input|textarea|select)(?! type=\"hidden\")(?![^>]* id=)");
    }

    @Test
    void handsOverWhatWasTyped() throws Exception {
        MockHttpServletResponse response = portal.call(typed());
        Report report = submitted();
        assertThat(report.channel()).isEqualTo(Channel.PORTAL);
        assertThat(report.serviceCode()).isEqualTo("pothole");
        assertThat(report.description()).isEqualTo("Jedna\nDruga");
        assertThat(report.lat()).isEqualTo(52.2297);
        assertThat(report.lon()).isEqualTo(21.0122);
        assertThat(report.address()).isEqualTo("Marszałkowska 10");
        assertThat(report.answers()).isEqualTo(Map.of("size", List.of("huge"), "signs", List.of("water", "edge"), "depth", List.of("12.5"),
                "since", List.of("2026-07-01T08:30:00+02:00")));
        assertThat(report.reporter().email()).isEqualTo("jan@example.org");
        assertThat(report.reporter().firstName()).isNull();
        assertThat(report.reporter().language()).isEqualTo("pl");
        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getHeader("Location")).isEqualTo("/zgloszenie/26-004711-9?key=s3cr3t_KEY-x&done=reported");
    }

    @Test
    void makesADoubleTapOneReportAndAChangedFormAnother() throws Exception {
        portal.call(typed());
        portal.call(typed());
        portal.call(typed().param("phone", "22 123 45 67"));
        portal.call(get("/zglos/pothole"));
        ArgumentCaptor<Report> reports = ArgumentCaptor.forClass(Report.class);
        verify(portal.intake, times(3)).submit(reports.capture());
        List<String> keys = reports.getAllValues().stream().map(Report::idempotencyKey).toList();
        assertThat(keys.get(0)).isNotNull().isEqualTo(keys.get(1)).isNotEqualTo(keys.get(2)).hasSizeLessThan(255);
    }

    @Test
    void givesEachRenderingAKeyOfItsOwn() throws Exception {
        Pattern hidden = Pattern.compile("name=\"once\" value=\"([0-9a-f-]{36})\"");
        Matcher first = hidden.matcher(portal.page(get("/zglos/pothole")));
        Matcher second = hidden.matcher(portal.page(get("/zglos/pothole")));
        assertThat(first.find() && second.find()).isTrue();
        assertThat(first.group(1)).isNotEqualTo(second.group(1));
    }

    @Test
    void storesPhotosAfterTheReport() throws Exception {
        MockHttpServletResponse response = portal.call(multipart("/zglos/pothole").file(PHOTO).file(new MockMultipartFile("photo", new byte[0])).param("address", "X"));
        verify(portal.attachments).add(eq(Portal.NUMBER), eq("hole.jpg"), eq("image/jpeg"), any(), eq("resident"));
        assertThat(response.getHeader("Location")).endsWith("&done=reported");
    }

    @Test
    void keepsTheReportWhenAPhotoIsRefused() throws Exception {
        doThrow(new IllegalArgumentException("Niedozwolony rodzaj pliku.")).when(portal.attachments).add(any(), any(), any(), any(), any());
        MockHttpServletResponse response = portal.call(multipart("/zglos/pothole").file(PHOTO));
        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getHeader("Location")).endsWith("&done=reported&photo=refused");
    }

    @Test
    void doesNotStoreAPhotoTwiceWhenTheFormComesTwice() throws Exception {
        when(portal.attachments.has(eq(Portal.NUMBER), eq("resident"), any())).thenReturn(true);
        assertThat(portal.call(multipart("/zglos/pothole").file(PHOTO)).getHeader("Location")).endsWith("&done=reported");
        verify(portal.attachments, never()).add(any(), any(), any(), any(), any());
    }

    @Test
    void doesNotTakeCoordinatesThatAreNoNumbers() throws Exception {
        String page = portal.page(post("/zglos/pothole").param("lat", "NaN").param("long", "21.0"));
        assertThat(page).contains("<a href=\"#lat\">Współrzędna to liczba", "id=\"lat-error\"", "<details open>", "value=\"NaN\"");
        verifyNoInteractions(portal.intake);
    }

    @Test
    void leavesOutWhatNoKeyboardTypes() throws Exception {
        portal.call(post("/zglos/pothole").param("description", "a\u0000b\tc"));
        assertThat(submitted().description()).isEqualTo("ab\tc");
    }

    @Test
    void saysWhenThereIsNoSuchService() throws Exception {
        MockHttpServletResponse response = portal.call(get("/zglos/no-such"));
        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(response.getContentAsString()).contains("Nie ma takiej usługi", "href=\"/\"");
    }

    private Report submitted() {
        ArgumentCaptor<Report> report = ArgumentCaptor.forClass(Report.class);
        verify(portal.intake).submit(report.capture());
        return report.getValue();
    }

    private static MockHttpServletRequestBuilder typed() {
        return post("/zglos/pothole").param("once", "5f0c").param("answer.size", "huge").param("answer.signs", "water", "edge")
                .param("answer.depth", " 12,5 ").param("answer.since", "2026-07-01T08:30").param("answer.lane", "  ").param("answer.unasked", "x")
                .param("description", "Jedna\r\nDruga ").param("lat", "52,2297").param("long", "21.0122").param("address", "Marszałkowska 10")
                .param("email", " jan@example.org ").param("first_name", "");
    }
}
