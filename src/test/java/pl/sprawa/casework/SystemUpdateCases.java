package pl.sprawa.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static pl.sprawa.casework.CaseTester.MONDAY_9;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import pl.sprawa.handover.HandOver.State;
import pl.sprawa.request.Status;
import pl.sprawa.request.TimelineEntry;

/** What units' systems tell over HTTP of the work that they have: signed, once, and only of their own. */
abstract class SystemUpdateCases extends UnitServerLife {

    private static final String SECRET = "s3cret of zck";

    @Autowired ObjectMapper json;

    /** @return number of a case that this unit's system has */
    private String handed(String service) {
        String one = tester.report(service);
        tester.refuse(one, "zck");
        assertThat(run.attempt(one)).isTrue();
        return one;
    }

    private String update(String number, String status, String notes) throws Exception {
        return json.writeValueAsString(Map.of("event_id", UUID.randomUUID().toString(), "service_request_id", number, "status", status, "status_notes", notes,
                "updated_datetime", "2026-03-02T09:00:00+01:00"));
    }

    private int send(String unit, String body, String signature) throws Exception {
        var call = post("/handover/" + unit + "/updates").contentType("application/json").content(body);
        return http.perform(signature == null ? call : call.header("X-Sprawa-Signature", signature)).andReturn().getResponse().getStatus();
    }

    private int send(String unit, String body) throws Exception {
        return send(unit, body, signature(SECRET, MONDAY_9, body));
    }

    private static String signature(String secret, Instant at, String body) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return "t=" + at.getEpochSecond() + ",v1=" + HexFormat.of().formatHex(mac.doFinal((at.getEpochSecond() + "." + body).getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"its own number", "our key", "the request's number"})
    void whatIsDoneThereIsDoneHere(String by) throws Exception {
        String one = handed("probe");
        String id = by.startsWith("its") ? handOvers.of(one).get(0).remoteNumber() : by.startsWith("our") ? one + "/1" : one;
        assertThat(send("zck", update(id, "closed", "Zasypano żwirem."))).isEqualTo(200);

        assertThat(tester.request(one).status()).isEqualTo(Status.CLOSED);
        assertThat(tester.request(one).outcome()).as("the first result that this step offers").isEqualTo("repaired");
        assertThat(tester.request(one).statusNotes()).endsWith("Zasypano żwirem.");
        assertThat(handOvers.of(one).get(0).state()).isEqualTo(State.CLOSED);
        assertThat(timeline.of(one)).filteredOn(entry -> entry.kind().equals("step")).singleElement().extracting(TimelineEntry::text).asString()
                .contains("Zasypano żwirem.");
    }

    @Test
    void aRepetitionDoesNothing() throws Exception {
        String one = handed("probe");
        String body = update(one, "in progress", "Ekipa w drodze.");
        assertThat(send("zck", body)).isEqualTo(200);
        assertThat(send("zck", body)).isEqualTo(200);
        assertThat(timeline.of(one)).filteredOn(entry -> entry.kind().equals("handover-update")).singleElement().satisfies(entry -> {
            assertThat(entry.text()).isEqualTo("Zarząd Cmentarzy Komunalnych: in progress. Ekipa w drodze.");
            assertThat(entry.visible()).as("the resident reads it").isTrue();
        });
        assertThat(tester.unitOfTask(one)).isEqualTo("zck");
    }

    @Test
    void whatIsNotProvenIsRefused() throws Exception {
        String one = handed("probe");
        String body = update(one, "closed", "Zrobione.");
        assertThat(send("zck", body, null)).isEqualTo(401);
        assertThat(send("zck", body, "t=abc,v1=00")).isEqualTo(401);
        assertThat(send("zck", body, signature("guessed", MONDAY_9, body))).isEqualTo(401);
        assertThat(send("zck", body + " ", signature(SECRET, MONDAY_9, body))).as("another body").isEqualTo(401);
        assertThat(send("zck", body, signature(SECRET, MONDAY_9.minusSeconds(301), body))).as("an old one, overheard").isEqualTo(401);
        assertThat(send("zck", body, signature(SECRET, MONDAY_9.plusSeconds(301), body))).isEqualTo(401);
        assertThat(send("zdm", body)).as("a unit without a system").isEqualTo(401);
        assertThat(send("zoo", body)).as("another unit's secret").isEqualTo(401);
        assertThat(tester.task(one)).isNotNull();

        String both = signature(SECRET, MONDAY_9, body).replace(",v1=", ",v1=" + "0".repeat(64) + ",v1=");
        assertThat(send("zck", body, both)).as("while the secret is being changed").isEqualTo(200);
    }

    @Test
    void whatIsNotItsOwnIsUnknownToIt() throws Exception {
        String one = handed("probe");
        String body = update(one, "closed", "To nie moje.");
        assertThat(send("zoo", body, signature("s3cret of zoo", MONDAY_9, body))).as("a lie").isEqualTo(404);
        assertThat(send("zck", update(number, "closed", "x"))).as("a case that was never handed over").isEqualTo(404);
        assertThat(send("zck", update("26-999999-9", "closed", "x"))).isEqualTo(404);
        assertThat(tester.task(one)).isNotNull();
        assertThat(tester.task(number)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"event_id\":\"1\",\"status\":\"closed\"}", "{\"event_id\":{},\"service_request_id\":\"1\",\"status\":\"closed\"}", "closed"})
    void whatTellsTooLittleIsUnreadable(String body) throws Exception {
        assertThat(send("zck", body)).isEqualTo(400);
    }

    @Test
    void aStepThatDemandsProofIsLeftToTheClerkWithWhatWasTold() throws Exception {
        String one = handed("probe-photo");
        String body = update(one, "closed", "Usunięto.");
        assertThat(send("zck", body)).isEqualTo(200);
        assertThat(send("zck", body)).isEqualTo(200);
        assertThat(tester.unitOfTask(one)).isEqualTo("zck");
        assertThat(timeline.of(one)).filteredOn(entry -> entry.kind().equals("handover-update")).singleElement().extracting(TimelineEntry::text).asString().contains("Usunięto.");
        assertThat(timeline.of(one)).filteredOn(entry -> entry.kind().equals("handover-unfinished")).singleElement().satisfies(entry -> {
            assertThat(entry.text()).contains("zgłasza wykonanie pracy").contains("wymaga zdjęcia");
            assertThat(entry.visible()).isFalse();
        });
    }

    @Test
    void aStatusThatFitsNoResultOfTheStepIsLeftToTheClerk() throws Exception {
        String one = handed("probe");
        assertThat(send("zck", update(one, "gone", ""))).isEqualTo(200);
        assertThat(tester.task(one)).isNotNull();
        assertThat(timeline.of(one)).filteredOn(entry -> entry.kind().equals("handover-unfinished")).singleElement().extracting(TimelineEntry::text).asString()
                .contains("żaden wynik tego kroku nie odpowiada stanowi „gone”");
    }

    @Test
    void whatComesAfterTheEndIsNoted() throws Exception {
        String one = handed("probe");
        tester.finish(one);
        assertThat(send("zck", update(one, "closed", "Też zrobione."))).isEqualTo(200);
        assertThat(tester.request(one).statusNotes()).endsWith("Zalepiono.");
        assertThat(timeline.of(one)).filteredOn(entry -> entry.kind().equals("handover-late")).hasSize(1).noneMatch(TimelineEntry::visible);
    }
}
