package pl.sprawa.channel.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.HttpEncodingAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.MultipartAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import pl.sprawa.catalogue.Catalogue;
import pl.sprawa.intake.Intake;
import pl.sprawa.intake.PublicNames;
import pl.sprawa.intake.Receipt;
import pl.sprawa.intake.Report;
import pl.sprawa.request.Requests;

/** The channel's own beans on a real web server: what a mock of one would hide. */
@SpringBootTest(classes = Open311OverTomcatTest.Slim.class, webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"sprawa.open311.api-keys=demo", "server.forward-headers-strategy=framework"})
class Open311OverTomcatTest {

    @Configuration(proxyBeanMethods = false)
    @ComponentScan
    @EnableConfigurationProperties(Open311Properties.class)
    @ImportAutoConfiguration({ServletWebServerFactoryAutoConfiguration.class, DispatcherServletAutoConfiguration.class, WebMvcAutoConfiguration.class,
            HttpMessageConvertersAutoConfiguration.class, JacksonAutoConfiguration.class, ErrorMvcAutoConfiguration.class,
            HttpEncodingAutoConfiguration.class, MultipartAutoConfiguration.class})
    static class Slim {
    }

    @MockitoBean
    private Catalogue catalogue;
    @MockitoBean
    private Intake intake;
    @MockitoBean
    private Requests requests;
    @MockitoBean
    private PublicNames names;
    @MockitoBean
    private Clock clock;
    @LocalServerPort
    private int port;
    @Autowired
    private Open311Properties settings;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void fakes() {
        when(clock.instant()).thenReturn(Open311Fixture.NOW);
        when(names.zone()).thenReturn(ZoneId.of("Europe/Warsaw"));
        when(catalogue.changedAt()).thenReturn(Instant.EPOCH);
        when(catalogue.services(any())).thenReturn(List.of(Open311Fixture.pothole("Dziura")));
        when(intake.submit(any())).thenReturn(new Receipt("2026-000007", "secret", "Zażółć.", false));
    }

    @Test
    void contentTypesNameTheEncoding() throws Exception {
        assertThat(settings.type()).isEqualTo("test");
        HttpResponse<String> xml = send(request("services.xml").GET());
        assertThat(xml.headers().firstValue("Content-Type").orElseThrow().replace(" ", "")).isEqualTo("text/xml;charset=utf-8");
        assertThat(xml.body()).startsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<services><service><service_code>pothole<");
        assertThat(send(request("services.json").GET()).headers().firstValue("Content-Type").orElseThrow().replace(" ", ""))
                .isEqualTo("application/json;charset=utf-8");
    }

    @Test
    void formsAreReadAsUtf8() throws Exception {
        HttpResponse<String> answer = send(request("requests.json").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("api_key=demo&service_code=pothole&lat=52.1&long=21&description=Za%C5%BC%C3%B3%C5%82%C4%87&attribute[where][]=road")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("[{\"service_request_id\":\"2026-000007\",\"service_notice\":\"Zażółć.\"}]");
        assertThat(taken().description()).isEqualTo("Zażółć");
        assertThat(taken().answers()).containsEntry("where", List.of("road"));
    }

    /** A server leaves such parameters out; the report would be taken without them. */
    @Test
    void whatCannotBeReadWholeIsNotTaken() throws Exception {
        for (String description : List.of("100% dziura", "x".repeat(3_000_000))) {
            HttpResponse<String> answer = send(request("requests.json").header("Content-Type", "application/x-www-form-urlencoded").header("Accept-Language", "en")
                    .POST(BodyPublishers.ofString("api_key=demo&service_code=pothole&lat=52.1&long=21&description=" + description)));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains("too large or wrongly encoded", "%25");
        }
        verify(intake, never()).submit(any());
    }

    @Test
    void multipartFieldsAreReadAsUtf8AndFilesRefused() throws Exception {
        String fields = part("name=\"api_key\"", "demo") + part("name=\"service_code\"", "pothole") + part("name=\"address_id\"", "A")
                + part("name=\"description\"", "Zażółć");
        assertThat(send(multipart(fields + "--limit--\r\n")).statusCode()).isEqualTo(200);
        assertThat(taken().description()).isEqualTo("Zażółć");
        HttpResponse<String> file = send(multipart(fields + part("name=\"media\"; filename=\"a.jpg\"", "JFIF") + "--limit--\r\n"));
        assertThat(file.statusCode()).isEqualTo(400);
        assertThat(file.body()).contains("media_url");
    }

    @Test
    void oddPathsAreAnsweredInTheWordsOfTheSpecification() throws Exception {
        assertThat(send(request("nothing/at/all.json").GET()).body()).startsWith("[{\"code\":404,");
        assertThat(send(request("requests/2026%2F000001.xml").GET()).statusCode()).isBetween(400, 404);
        assertThat(send(request("requests/.xml").GET()).body()).startsWith("<?xml").contains("<code>404</code>");
        assertThat(send(request("services.json").DELETE()).body()).startsWith("[{\"code\":405,");
    }

    @Test
    void discoveryFollowsTheProxy() throws Exception {
        assertThat(send(request("discovery.json").header("X-Forwarded-Proto", "https").header("X-Forwarded-Host", "api.um.example").GET()).body())
                .contains("\"url\":\"https://api.um.example/open311/v2\"");
        assertThat(send(request("discovery.json").GET()).body()).contains("\"url\":\"http://localhost:" + port + "/open311/v2\"");
    }

    private HttpRequest.Builder multipart(String body) {
        return request("requests.json").header("Content-Type", "multipart/form-data; boundary=limit").POST(BodyPublishers.ofString(body));
    }

    private static String part(String disposition, String content) {
        return "--limit\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n";
    }

    private HttpRequest.Builder request(String resource) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/open311/v2/" + resource));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private Report taken() {
        ArgumentCaptor<Report> report = ArgumentCaptor.forClass(Report.class);
        verify(intake, atLeastOnce()).submit(report.capture());
        return report.getValue();
    }
}
