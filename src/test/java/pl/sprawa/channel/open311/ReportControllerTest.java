package pl.sprawa.channel.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;
import org.mockito.Mockito;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import pl.sprawa.catalogue.ServiceType;
import pl.sprawa.intake.InvalidReport;
import pl.sprawa.intake.InvalidReport.Problem;
import pl.sprawa.intake.Receipt;
import pl.sprawa.intake.Report;
import pl.sprawa.request.Channel;
import pl.sprawa.request.Reporter;

/** Posting a report: what reaches intake, and every way in which it may be refused. */
@ExtendWith(OutputCaptureExtension.class)
class ReportControllerTest {

    private static final String LEAST = "api_key=demo&service_code=pothole&lat=52.2297&long=21.0122";

    private final Open311Fixture fixture = new Open311Fixture();

    @BeforeEach
    void intakeTakesIt() {
        when(fixture.intake.submit(any())).thenReturn(new Receipt("2026-000007", "secret", null, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xml", "json"})
    void theLeastThatWillDo(String format) throws Exception {
        Open311Fixture.expect(send(format, LEAST), 200, "created." + format);
        assertThat(taken()).isEqualTo(new Report(Channel.OPEN311, null, null, "pothole", null, 52.2297, 21.0122, null, null, null, Map.of(), null,
                new Reporter(null, null, null, null, null, null, "pl")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xml", "json"})
    void everythingReachesIntake(String format) throws Exception {
        when(fixture.intake.submit(any())).thenReturn(new Receipt("2026-000008", "secret", "Zadzwoń pod 112.", false));
        Open311Fixture.expect(send(format, LEAST + "&address_string=Mokotowska+1%2C+Warszawa&address_id=A-1&zipcode=00-640"
                + "&email=jan%40example.pl&device_id=d1&account_id=konto-1&first_name=Jan&last_name=%C5%BB%C3%B3%C5%82%C4%87&phone=501234567"
                + "&description=Wiersz+1%0AWiersz+2+%3C3&media_url=https%3A%2F%2Fexample.pl%2Fa.jpg&language=en"
                + "&attribute[kind]=hole&attribute[where][]=road&attribute[where][]=pavement&attribute%5Bdepth%5D=7&attribute[since]="), 200, "created-all." + format);
        assertThat(taken()).isEqualTo(new Report(Channel.OPEN311, null, null, "pothole", "Wiersz 1\nWiersz 2 <3", 52.2297, 21.0122,
                "Mokotowska 1, Warszawa", "A-1", "00-640",
                Map.of("kind", List.of("hole"), "where", List.of("road", "pavement"), "depth", List.of("7")), "https://example.pl/a.jpg",
                new Reporter("Jan", "Żółć", "jan@example.pl", "501234567", "d1", "konto-1", "en")));
    }

    @Test
    void anAddressOrItsIdWillDoForThePlace() throws Exception {
        send("json", "api_key=demo&service_code=pothole&lat=&long=&address_string=Mokotowska+1").andExpect(status().isOk());
        send("json", "api_key=demo&service_code=pothole&address_id=A-1").andExpect(status().isOk());
    }

    @Test
    void aServiceDoneNowhereNeedsNoPlaceAndAnyOtherDoes() throws Exception {
        when(fixture.catalogue.find("complaint", Text.POLISH)).thenReturn(Optional.of(
                new ServiceType("complaint", "Skarga", "", "Kontakt", List.of(), List.of(), false)));
        send("json", "api_key=demo&service_code=complaint").andExpect(status().isOk());
        assertThat(taken()).extracting(Report::lat, Report::lon, Report::address, Report::addressId).containsOnlyNulls();
        send("json", "api_key=demo&service_code=complaint&lat=52.2").andExpect(status().isBadRequest());
        send("json", "api_key=demo&service_code=pothole").andExpect(status().isBadRequest());
    }

    @Test
    void theReporterIsToldInTheLanguageOfTheClient() throws Exception {
        fixture.mvc.perform(form("json", LEAST).header("Accept-Language", "en-US,en")).andExpect(status().isOk());
        assertThat(taken().reporter().language()).isEqualTo("en");
    }

    @Test
    void idsOfTheSenderAreKeptApartFromThoseOfOthers() throws Exception {
        fixture.mvc.perform(form("json", LEAST + "&external_id=17").header("Idempotency-Key", "k-1")).andExpect(status().isOk());
        Report first = taken();
        fixture.mvc.perform(form("json", LEAST + "&external_id=17").header("Idempotency-Key", "k-1")).andExpect(status().isOk());
        assertThat(taken()).isEqualTo(first);
        fixture.mvc.perform(form("json", LEAST.replace("demo", "klucz-%C4%85%C4%99") + "&external_id=17").header("Idempotency-Key", "k-1")).andExpect(status().isOk());
        assertThat(taken().externalId()).endsWith(":17").isNotEqualTo(first.externalId());
        assertThat(taken().idempotencyKey()).endsWith(":k-1").isNotEqualTo(first.idempotencyKey());
    }

    @Test
    void multipartFieldsAreTakenAndFilesAreNot() throws Exception {
        fixture.mvc.perform(multipart("/open311/v2/requests.json").param("api_key", "demo").param("service_code", "pothole").param("address_id", "A")
                .param("attribute[where][]", "road", "pavement")).andExpect(status().isOk());
        assertThat(taken().answers()).containsEntry("where", List.of("road", "pavement"));
        fixture.mvc.perform(multipart("/open311/v2/requests.json").file(new MockMultipartFile("media", "a.jpg", "image/jpeg", new byte[] {1}))
                .param("api_key", "demo").param("service_code", "pothole").param("address_id", "A")).andExpect(status().isBadRequest());
    }

    @ParameterizedTest
    @ValueSource(strings = {"xml", "json"})
    void withoutAKeyNothingIsTaken(String format) throws Exception {
        Open311Fixture.expect(send(format, LEAST.replace("demo", "")), 403, "error-key-missing." + format);
        Open311Fixture.expect(send(format, LEAST.replace("demo", "Demo")), 403, "error-key-wrong." + format);
        verify(fixture.intake, never()).submit(any());
    }

    @Test
    void noKeysSetNoReportsTaken() throws Exception {
        Open311Fixture closed = new Open311Fixture(new Open311Properties(List.of(), null, "Pisz na klucze@um.example.", "production"));
        for (String body : new String[] {LEAST, LEAST.replace("demo", ""), "service_code=pothole"}) {
            closed.mvc.perform(form("json", body)).andExpect(status().isForbidden())
                    .andExpect(result -> assertThat(result.getResponse().getContentAsString(StandardCharsets.UTF_8)).contains("Pisz na klucze@um.example."));
        }
        Open311Fixture blank = new Open311Fixture(new Open311Properties(List.of(""), null, null, "production"));
        blank.mvc.perform(form("json", LEAST.replace("demo", ""))).andExpect(status().isForbidden());
        blank.mvc.perform(form("json", LEAST.replace("demo", "+"))).andExpect(status().isForbidden());
    }

    @ParameterizedTest
    @ValueSource(strings = {"xml", "json"})
    void everythingToMendIsNamedAtOnce(String format) throws Exception {
        Open311Fixture.expect(send(format, "api_key=demo&lat=52,23&description=%3Cscript%3Ealert(1)%3C%2Fscript%3E&media_url=ftp%3A%2F%2Fx%2Fy"),
                400, "error-many." + format);
        verify(fixture.intake, never()).submit(any());
    }

    @ParameterizedTest
    @CsvSource({"service_code=pothole,lat", "service_code=pothole&lat=52,long", "service_code=pothole&long=21,lat", "service_code=pothole&lat=91&long=21,lat",
            "service_code=pothole&lat=NaN&long=21,lat", "service_code=pothole&lat=52&long=181,long", "service_code=pothole&lat=1e1&long=21,lat",
            "service_code=&lat=52&long=21,service_code", "service_code=pothole&address_id=1&media_url=javascript:alert(1),media_url",
            "service_code=pothole&address_id=1&media_url=https://,media_url", "service_code=pothole&address_id=1&language=de,language",
            "service_code=pothole&address_id=1&attribute[kind=x,attribute[kind", "service_code=pothole&address_string=<b>x</b>,address_string"})
    void eachFaultIsNamed(String body, String field) throws Exception {
        send("json", "api_key=demo&" + body).andExpect(status().isBadRequest()).andExpect(jsonPath("$.length()").value(1))
                .andExpect(result -> assertThat(result.getResponse().getContentAsString(StandardCharsets.UTF_8)).contains("\"description\":\"" + field + ": "));
    }

    @Test
    void overlongIdsAndAddressesAreRefused() throws Exception {
        send("json", LEAST + "&media_url=https://example.pl/" + "a".repeat(2000)).andExpect(status().isBadRequest());
        send("json", LEAST + "&external_id=" + "a".repeat(101)).andExpect(status().isBadRequest());
    }

    @ParameterizedTest
    @ValueSource(strings = {"xml", "json"})
    void whatIntakeFindsBecomesOneErrorEach(String format) throws Exception {
        when(fixture.intake.submit(any())).thenThrow(new InvalidReport(List.of(new Problem("attribute[kind]", "missing", "Odpowiedz na pytanie."),
                new Problem("description", "too-long", "Skróć do 4000 znaków."))));
        Open311Fixture.expect(send(format, LEAST), 400, "error-intake." + format);
    }

    @ParameterizedTest
    @CsvSource({"attribute[kind],missing", "attribute[kind],unknown", "attribute[kind],malformed", "attribute[kind],too-long", "service_code,missing",
            "service_code,unknown", "lat,missing", "long,missing", "lat,outside", "email,malformed", "media_url,malformed", "phone,too-long"})
    void whatIntakeFindsIsToldInEnglishToWhoeverAsksForIt(String field, String kind) throws Exception {
        when(fixture.intake.submit(any())).thenThrow(new InvalidReport(List.of(new Problem(field, kind, "Popraw to."))));
        fixture.mvc.perform(form("json", LEAST).header("Accept-Language", "en")).andExpect(status().is4xxClientError())
                .andExpect(jsonPath("$[0].description").value(startsWith(field + ": "))).andExpect(jsonPath("$[0].description").value(not(containsString("Popraw"))));
    }

    @Test
    void controlCharactersAreLeftOut() throws Exception {
        send("json", LEAST + "&description=Dziura%00+w%07%0Ajezdni&attribute[kind]=ho%00le&external_id=%00").andExpect(status().isOk());
        assertThat(taken()).extracting(Report::description, Report::answers, Report::externalId)
                .containsExactly("Dziura w\njezdni", Map.of("kind", List.of("hole")), null);
    }

    @Test
    @Timeout(10)
    void manyOpenBracketsAreReadOnce() throws Exception {
        send("json", LEAST + "&description=" + "%3Ca".repeat(200_000));
        send("json", LEAST + "&description=3+%3Ca+%3Cb%3Ebold%3C/b%3E").andExpect(status().isBadRequest());
    }

    @ParameterizedTest
    @ValueSource(strings = {"xml", "json"})
    void anUnknownServiceDoesNotExist(String format) throws Exception {
        when(fixture.intake.submit(any())).thenThrow(new InvalidReport(List.of(new Problem("service_code", "unknown", "Nie ma takiej usługi."))));
        Open311Fixture.expect(send(format, LEAST), 404, "error-intake-service." + format);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xml", "json"})
    void anUnreachableDatabaseIsSaidSo(String format) throws Exception {
        when(fixture.intake.submit(any())).thenThrow(new CannotCreateTransactionException("no", new SQLTransientConnectionException("timeout")));
        Open311Fixture.expect(send(format, LEAST).andExpect(header().string("Retry-After", "30")), 503, "error-unavailable." + format);
        Mockito.reset(fixture.intake);
        when(fixture.intake.submit(any())).thenThrow(new IllegalStateException(new SQLException("lost", "08006")),
                new IllegalStateException(new SQLException("terminating connection due to administrator command", "57P01")),
                new TransactionSystemException("JDBC rollback failed", new SQLException("Connection is closed")));
        send(format, LEAST).andExpect(status().isServiceUnavailable());
        send(format, LEAST).andExpect(status().isServiceUnavailable());
        send(format, LEAST).andExpect(status().isServiceUnavailable());
    }

    @Test
    void aClientThatHangsUpIsNoErrorOfOurs(CapturedOutput log) throws Exception {
        for (IOException hungUp : List.of(new ClientAbortException(new IOException("Broken pipe")), new AsyncRequestNotUsableException("Response not usable"))) {
            Mockito.reset(fixture.intake);
            when(fixture.intake.submit(any())).thenAnswer(call -> {
                throw hungUp;
            });
            send("json", LEAST).andExpect(content().string(""));
        }
        assertThat(log.getAll()).doesNotContain("ERROR", "failed");

        Mockito.reset(fixture.intake);
        when(fixture.intake.submit(any())).thenThrow(new IllegalStateException("broken"));
        send("json", LEAST).andExpect(jsonPath("$[0].code").value(500));
        assertThat(log.getAll()).contains("ERROR", "requests.json failed");
    }

    @Test
    void otherBodiesAreRefused() throws Exception {
        fixture.mvc.perform(post("/open311/v2/requests.json").contentType(MediaType.APPLICATION_JSON).content("{}")).andExpect(status().isBadRequest())
                .andExpect(jsonPath("$[0].code").value(415));
    }

    @Test
    void theJurisdictionIsChecked() throws Exception {
        Open311Fixture strict = new Open311Fixture(new Open311Properties(List.of("demo"), "warszawa.pl", null, "test"));
        strict.mvc.perform(form("json", LEAST)).andExpect(status().isBadRequest());
        strict.mvc.perform(form("json", LEAST + "&jurisdiction_id=krakow.pl")).andExpect(status().isNotFound());
    }

    private ResultActions send(String format, String body) throws Exception {
        return fixture.mvc.perform(form(format, body));
    }

    private static MockHttpServletRequestBuilder form(String format, String body) {
        return post("/open311/v2/requests." + format).contentType("application/x-www-form-urlencoded; charset=utf-8").content(body);
    }

    private Report taken() {
        ArgumentCaptor<Report> report = ArgumentCaptor.forClass(Report.class);
        verify(fixture.intake, Mockito.atLeastOnce()).submit(report.capture());
        return report.getValue();
    }
}
