package pl.sprawa.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static pl.sprawa.casework.CaseTester.MONDAY_9;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import pl.sprawa.intake.Intake;
import pl.sprawa.intake.Report;
import pl.sprawa.request.Attachments;
import pl.sprawa.request.Channel;
import pl.sprawa.request.Reporter;

/** Photos go along with handed work by addresses that nobody can guess, and only while a unit's system has the work. */
abstract class HandedPhotosCases extends UnitServerLife {

    @Autowired Attachments attachments;
    @Autowired Intake intake;

    private static byte[] photo() throws IOException {
        try (InputStream in = HandedPhotosCases.class.getResourceAsStream("/photos/told.jpg")) {
            return in.readAllBytes();
        }
    }

    private String add(String one, byte[] bytes) {
        return attachments.add(one, "dziura.jpg", null, new ByteArrayInputStream(bytes), "resident").id();
    }

    private MockHttpServletResponse at(String address) throws Exception {
        return http.perform(get(address.replaceFirst("https?://[^/]+", ""))).andReturn().getResponse();
    }

    @Test
    void goAlongAndAreShownToWhoHasTheAddress() throws Exception {
        String one = tester.report("probe");
        String first = add(one, photo());
        ClockUtil.setCurrentTime(Date.from(MONDAY_9.plusSeconds(1)));
        String second = add(one, photo());
        String strange = add(one, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 7, 7});
        String address = "http://localhost:8080/handover/photos/" + first + ".jpeg";
        assertThat(at(address).getStatus()).as("nobody was handed anything").isEqualTo(404);
        tester.refuse(one, "zck");
        assertThat(run.attempt(one)).isTrue();

        Map<String, String> sent = server.booked.peek().fields();
        assertThat(sent.get("media_url")).isEqualTo(address);
        assertThat(sent.get("description")).endsWith(" Zdjęcia: http://localhost:8080/handover/photos/" + second + ".jpeg").doesNotContain(strange);
        MockHttpServletResponse shown = at(sent.get("media_url"));
        assertThat(shown.getStatus()).isEqualTo(200);
        assertThat(shown.getContentType()).isEqualTo("image/jpeg");
        assertThat(new String(shown.getContentAsByteArray(), StandardCharsets.ISO_8859_1)).startsWith("\u00ff\u00d8").doesNotContain("HOME-4711");
        assertThat(at("/handover/photos/" + strange + ".jpeg").getStatus()).as("may tell of its author").isEqualTo(404);
        assertThat(at("/handover/photos/" + first.replace(first.charAt(0), first.charAt(0) == 'a' ? 'b' : 'a') + ".jpeg").getStatus()).isEqualTo(404);

        cases.withdraw(one, "Już nieaktualne");
        assertThat(at(address).getStatus()).as("nobody has the work any more").isEqualTo(404);
    }

    @Test
    void aReportFromThePortalWaitsAMinuteForItsPhotos() throws IOException {
        String one = intake.submit(new Report(Channel.PORTAL, null, null, "probe", "Proszę o pomoc", 52.1850, 21.0230, "Puławska 152", null, null,
                Map.of("kind", List.of("plain")), null, new Reporter(null, null, null, null, null, null, "pl"))).number();
        tester.refuse(one, "zck");
        assertThat(run.attempt(one)).isFalse();
        assertThat(server.posts).hasValue(0);
        assertThat(run.pending(List.of(one)).get(one).getDuedate()).isEqualTo(Date.from(MONDAY_9.plusSeconds(60)));
        add(one, photo());
        ClockUtil.setCurrentTime(Date.from(MONDAY_9.plusSeconds(60)));
        assertThat(run.attempt(one)).isTrue();
        assertThat(server.booked.peek().fields()).containsKey("media_url");
    }
}
