package pl.sprawa.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.sprawa.casework.CaseTester.MONDAY_9;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pl.sprawa.handover.HandOver.State;
import pl.sprawa.handover.UnitServer.Way;
import pl.sprawa.notification.OutgoingMessage;
import pl.sprawa.request.Status;
import pl.sprawa.request.TimelineEntry;

/** Units' systems that tell nothing by themselves are asked; those whose work is no longer needed are told. */
abstract class AskSystemCases extends UnitServerLife {

    private String one;
    private String there;

    @BeforeEach
    void handOver() {
        one = tester.report("probe");
        tester.refuse(one, "mza");
        assertThat(run.attempt(one)).isTrue();
        there = handOvers.of(one).get(0).remoteNumber();
    }

    /** The timer, then the question. */
    private boolean asksIn(Duration time) {
        ClockUtil.setCurrentTime(Date.from(ClockUtil.getCurrentTime().toInstant().plus(time)));
        return run.attempt(one) && run.attempt(one);
    }

    private List<String> told(String kind) {
        return timeline.of(one).stream().filter(entry -> entry.kind().equals(kind)).map(TimelineEntry::text).toList();
    }

    @Test
    void isAskedEveryHalfHourAndWhatItTellsIsTakenOnce() {
        assertThat(run.pending(List.of(one)).get(one).getDuedate()).isEqualTo(Date.from(MONDAY_9.plus(Duration.ofMinutes(30))));
        server.state(there, "open", "null");
        assertThat(asksIn(Duration.ofMinutes(30))).isTrue();
        assertThat(server.addresses).containsExactly("/open311/v2/requests/" + there + ".json?jurisdiction_id=mza.example");
        assertThat(told("handover-update")).as("open, and not a word: no news").isEmpty();

        server.state(there, "open", "\"Brygada w drodze.\"");
        assertThat(asksIn(Duration.ofMinutes(30))).isTrue();
        assertThat(asksIn(Duration.ofMinutes(30))).isTrue();
        assertThat(told("handover-update")).singleElement().asString().contains("Brygada w drodze.");
        assertThat(tester.request(one).status()).isEqualTo(Status.OPEN);

        server.state(there, "closed", "\"Zrobione.\"");
        assertThat(asksIn(Duration.ofMinutes(30))).isTrue();
        assertThat(tester.request(one)).satisfies(request -> {
            assertThat(request.status()).isEqualTo(Status.CLOSED);
            assertThat(request.outcome()).isEqualTo("repaired");
            assertThat(request.statusNotes()).endsWith("Zrobione.");
        });
        assertThat(handOvers.of(one).get(0).state()).isEqualTo(State.CLOSED);
        int asked = server.asked.get();
        while (!run.over(one)) {
            assertThat(run.attempt(one)).isTrue();
        }
        assertThat(server.asked).as("what is done is not asked for").hasValue(asked);
    }

    @Test
    void aTokenIsAskedForItsNumber() {
        server.states.put("tokens/" + there + ".json", "{\"token\":\"" + there + "\",\"service_request_id\":\"R/9 b-" + there + "\"}");
        assertThat(asksIn(Duration.ofMinutes(30))).isTrue();
        assertThat(handOvers.of(one).get(0).remoteNumber()).isEqualTo("R/9 b-" + there);
        server.state("R/9 b-" + there, "closed", "\"Zrobione.\"");
        assertThat(asksIn(Duration.ofMinutes(30))).isTrue();
        assertThat(server.addresses).last().asString().startsWith("/open311/v2/requests/R%2F9%20b-");
        assertThat(tester.request(one).status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void whatATellingServerSaysOfAnotherIsNotTaken() {
        server.states.put("requests/" + there + ".json", "{\"service_request_id\":\"R-other\",\"status\":\"closed\"}");
        assertThat(asksIn(Duration.ofMinutes(30))).isFalse();
        assertThat(tester.request(one).status()).isEqualTo(Status.OPEN);
    }

    @Test
    void aServerThatCannotBeAskedBecomesAnIncidentInTheEnd() {
        server.asking = () -> Way.ERROR;
        assertThat(asksIn(Duration.ofMinutes(30))).isFalse();
        for (int again = 0; again < 4; again++) {
            assertThat(run.incident(one)).isNull();
            assertThat(run.attempt(one)).isFalse();
        }
        assertThat(run.incident(one)).startsWith("Systemu jednostki Miejskie Zakłady Autobusowe nie udało się zapytać o stan sprawy " + one)
                .contains("kod 500", "praca stoi też w skrzynce jednostki");
        server.asking = () -> Way.WELL;
        server.state(there, "closed", "\"Zrobione.\"");
        run.retry(one);
        assertThat(run.attempt(one)).isTrue();
        assertThat(tester.request(one).status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void theUnitIsToldThatNothingIsToBeDoneWhenTheResidentWithdraws() {
        cases.withdraw(one, "Już nieaktualne");
        assertThat(mails()).singleElement().satisfies(sent -> {
            assertThat(sent.message().recipient()).isEqualTo("mza@warszawa.example");
            assertThat(sent.message().body()).contains("Zrób to", "mieszkaniec wycofał zgłoszenie", there, one + "/1").doesNotContain("Nowak", "Już nieaktualne");
        });
        assertThat(told("handover-ended")).singleElement().asString().contains("nie jest już potrzebna", there);
        assertThat(handOvers.of(one).get(0).state()).isEqualTo(State.ENDED);
        ClockUtil.setCurrentTime(Date.from(MONDAY_9.plus(Duration.ofHours(1))));
        while (!run.over(one)) {
            assertThat(run.attempt(one)).isTrue();
        }
        assertThat(server.asked).as("nor is its server asked any more").hasValue(0);
    }

    @Test
    void theUnitIsToldWhenTheCaseIsMergedOrBecomesAnother() {
        String other = tester.report("probe");
        tester.refuse(other, "mza");
        cases.merge(one, other);
        assertThat(mails()).singleElement().satisfies(sent -> assertThat(sent.message().body()).contains("dołączono do sprawy " + other));
        assertThat(outbox.of(other)).as("that one waits to be sent: nobody has it").noneMatch(sent -> sent.message().key().contains("handover-ended"));
        assertThat(handOvers.of(other).get(0).state()).isEqualTo(State.WAITING);
        assertThat(run.attempt(other)).isTrue();
        cases.reclassify(other, "probe-photo");
        assertThat(outbox.of(other)).filteredOn(sent -> sent.message().key().contains("handover-ended")).singleElement()
                .satisfies(sent -> assertThat(sent.message().body()).contains("sprawą jest teraz „Próba ze zdjęciem”"));
    }

    private List<OutgoingMessage> mails() {
        return outbox.of(one).stream().filter(sent -> sent.message().key().contains("handover-ended")).toList();
    }
}
