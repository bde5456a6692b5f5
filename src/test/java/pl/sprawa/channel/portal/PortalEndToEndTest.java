package pl.sprawa.channel.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import pl.sprawa.SprawaTest;
import pl.sprawa.casework.CaseTester;
import pl.sprawa.catalogue.Catalogue;
import pl.sprawa.catalogue.ServiceType;

/** A resident reports, looks the report up and withdraws it, over the whole application. */
@SprawaTest
class PortalEndToEndTest {

    private static final byte[] PNG = "\u0089PNG\r\n\u001a\n not a real one".getBytes(StandardCharsets.ISO_8859_1);

    @Autowired CaseTester tester;
    @Autowired MockMvc mvc;
    @Autowired Catalogue catalogue;

    @BeforeEach
    void probes() {
        tester.deployProbes();
    }

    @Test
    void everyServiceHasATileAndAForm() throws Exception {
        String home = call(get("/")).getContentAsString();
        assertThat(catalogue.services()).isNotEmpty();
        for (ServiceType service : catalogue.services()) {
            assertThat(home).contains("href=\"/zglos/" + service.code() + "\"");
            for (String language : new String[] {"pl", "en"}) {
                MockHttpServletResponse form = call(get("/zglos/" + service.code()).param("lang", language));
                assertThat(form.getStatus()).isEqualTo(200);
                service.questions().stream().filter(q -> q.asked())
                        .forEach(q -> assertThat(form.getHeader("Content-Language") + content(form)).startsWith(language).contains("name=\"answer." + q.code() + "\""));
            }
        }
    }

    @Test
    void aReportIsMadeOnceLookedUpAndWithdrawn() throws Exception {
        String own = call(report()).getHeader("Location");
        assertThat(call(report()).getHeader("Location")).isEqualTo(own);
        String number = own.replaceAll(".*/zgloszenie/([^?]*).*", "$1");
        String key = own.replaceAll(".*[?&]key=([^&]*).*", "$1");
        assertThat(content(call(get(own)))).contains("Przyjęliśmy Twoje zgłoszenie.", "Zarząd Dróg Miejskich", "Opis &lt;b&gt;", "Puławska 152").containsOnlyOnce("<img src=");
        assertThat(content(call(get("/zgloszenie/" + number)))).contains("W toku", "Zarząd Dróg Miejskich").doesNotContain("Opis", "Puławska 152", key);
        assertThat(content(call(get("/zgloszenie/" + number)))).contains("<strong>Dlaczego ta jednostka:</strong> <span lang=\"pl\">Tylko do testów.</span>")
                .doesNotContain("probe-routing", "Rule_1");
        assertThat(content(call(get(own).param("lang", "en")))).contains("<strong>Why this unit:</strong> <span lang=\"pl\">Tylko do testów.</span>")
                .doesNotContain("probe-routing", "Rule_1");

        assertThat(call(post("/zgloszenie/" + number + "/wycofaj").param("key", key)).getStatus()).isEqualTo(303);
        assertThat(content(call(get("/zgloszenie/" + number)))).contains("Zakończone");
        assertThat(call(post("/zgloszenie/" + number + "/wycofaj").param("key", key)).getStatus()).as("tapped twice: it was done").isEqualTo(303);
        MockHttpServletResponse again = call(post("/zgloszenie/" + number + "/wycofaj").param("key", key).param("text", "Coś innego"));
        assertThat(again.getStatus()).isEqualTo(409);
        assertThat(content(again)).contains("nie można już wycofać");
    }

    @Test
    void aPlaceElsewhereIsToldAtTheAddress() throws Exception {
        MockHttpServletResponse form = call(post("/zglos/probe").param("lat", "50.06").param("long", "19.94").param("answer.kind", "plain"));
        assertThat(form.getStatus()).isEqualTo(422);
        assertThat(content(form)).contains("<a href=\"#address\">To miejsce leży poza granicami miasta (Warszawa).", "value=\"50.06\"");
    }

    @Test
    void aComplaintNeedsNoPlace() throws Exception {
        tester.awaitOffered("complaint");
        assertThat(content(call(get("/zglos/complaint")))).contains("<legend>Gdzie to jest? <small>(nieobowiązkowe)</small></legend>");
        MockHttpServletResponse answer = call(post("/zglos/complaint").param("answer.about", "zdm").param("answer.whom", "staff").param("answer.matter", "delay"));
        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(content(call(get(answer.getHeader("Location"))))).contains("Przyjęliśmy Twoje zgłoszenie.", "Biuro Infrastruktury");
    }

    private static MockHttpServletRequestBuilder report() {
        return multipart("/zglos/probe").file(new MockMultipartFile("photo", "p.png", "image/png", PNG)).param("once", "portal-e2e").param("lat", "52.1850").param("long", "21.0230")
                .param("address", "Puławska 152").param("answer.kind", "plain").param("description", "Opis <b>");
    }

    private MockHttpServletResponse call(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.accept(MediaType.TEXT_HTML)).andReturn().getResponse();
    }

    private static String content(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
