package pl.sprawa.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.sprawa.casework.CaseTester.MONDAY_9;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import pl.sprawa.handover.HandOver;
import pl.sprawa.handover.HandOver.State;
import pl.sprawa.handover.Moods;
import pl.sprawa.handover.UnitServer;
import pl.sprawa.handover.UnitServer.Way;
import pl.sprawa.request.Status;

/** Work of units with systems of their own (city/handover.yaml of the tests), against a real server that does much wrong. */
abstract class HandOverCases extends UnitServerLife {


    /** A case that its first unit sends on to this one. */
    private String caseOf(String unit) {
        String one = tester.report("probe");
        tester.refuse(one, unit);
        return one;
    }

    private String firstNumber() {
        return server.booked.peek().number();
    }

    private HandOver order(String number) {
        return handOvers.of(number).get(0);
    }

    @Test
    void aUnitWithoutASystemHasNothingOfIt() {
        assertThat(handOvers.of(number)).isEmpty();
        assertThat(run.over(number)).isTrue();
    }

    @Test
    void theCaseArrivesWithWhatIsToBeDoneAndNothingOfTheReporter() {
        String one = caseOf("zck");
        assertThat(tester.unitOfTask(one)).as("the work stands in the inbox too").isEqualTo("zck");
        assertThat(server.posts).hasValue(0);
        assertThat(run.attempt(one)).isTrue();

        assertThat(server.booked).singleElement().satisfies(booked -> {
            assertThat(booked.fields()).containsEntry("service_code", "77").containsEntry("jurisdiction_id", "zck.example").containsEntry("api_key", "k3y")
                    .containsEntry("external_id", one + "/1").containsEntry("lat", "52.185").containsEntry("long", "21.023").containsEntry("address_string", "Puławska 152");
            assertThat(booked.fields().get("description")).startsWith("Zrób to. Próba. Proszę o pomoc Rodzaj: Zwykły.").contains("Zgłoszenie " + one + ", termin ");
            assertThat(booked.fields().toString()).doesNotContain("Anna").doesNotContain("Nowak").doesNotContain("anna@example.org");
        });
        assertThat(order(one)).extracting(HandOver::state, HandOver::remoteNumber, HandOver::attempts).containsExactly(State.HANDED, firstNumber(), 1);
        assertThat(run.over(one)).isTrue();
        assertThat(timeline.of(one)).filteredOn(entry -> entry.kind().equals("handed-over")).singleElement().satisfies(entry -> {
            assertThat(entry.text()).isEqualTo("Pracę „Zrób to” przekazano do systemu jednostki Zarząd Cmentarzy Komunalnych, numer u niej: " + firstNumber() + ".");
            assertThat(entry.visible()).isTrue();
        });
    }

    @Test
    void sixtyCasesArriveOnceAtAServerThatDoesAThirdWrong() {
        Moods.aThirdFails(server, 5);
        List<String> numbers = IntStream.range(0, 60).mapToObj(i -> caseOf("biuro-kultury")).toList();
        run.untilSettled(numbers, server);
        numbers.stream().filter(one -> !run.over(one)).forEach(run::retry);
        Moods.aThirdFails(server, 6);
        run.untilSettled(numbers, server);

        assertThat(server.wrong.values().stream().mapToInt(Integer::intValue).sum()).as("it was a bad day").isGreaterThan(20);
        assertThat(server.booked).extracting(UnitServer.Booked::key).as("each once, none lost")
                .containsExactlyInAnyOrderElementsOf(numbers.stream().map(one -> one + "/1").toList());
        assertThat(numbers).allSatisfy(one -> {
            assertThat(order(one).state()).isEqualTo(State.HANDED);
            assertThat(server.booked).anyMatch(booked -> booked.number().equals(order(one).remoteNumber()) && booked.key().equals(one + "/1"));
        });
    }

    @Test
    void whatIsRefusedBecomesAnIncidentAtOnceAndGoesOnAfterTheMend() {
        server.posting = () -> Way.REFUSE;
        String one = caseOf("zck");
        assertThat(run.attempt(one)).isFalse();
        assertThat(run.incident(one)).isEqualTo("System jednostki Zarząd Cmentarzy Komunalnych odmówił przyjęcia sprawy " + one + " („Zrób to”): serwer odpowiedział "
                + "błędem 400 („service_code 77 nie istnieje”). Popraw ustawienia przekazywania (handover.yaml) albo wyjaśnij odmowę z jednostką i ponów zadanie; "
                + "do tego czasu praca czeka w skrzynce jednostki.");
        assertThat(tester.unitOfTask(one)).isEqualTo("zck");

        server.posting = () -> Way.WELL;
        run.retry(one);
        assertThat(run.attempt(one)).isTrue();
        assertThat(server.booked).hasSize(1);
    }

    @Test
    void aServerThatIsDownIsTriedSevenTimesThenThereIsAnIncident() {
        server.close();
        String one = caseOf("zck");
        run.untilSettled(List.of(one), server);
        assertThat(order(one)).extracting(HandOver::state, HandOver::attempts).containsExactly(State.WAITING, 7);
        assertThat(run.incident(one)).isEqualTo("Sprawy " + one + " („Zrób to”) nie udało się przekazać do systemu jednostki Zarząd Cmentarzy Komunalnych: "
                + "z serwerem nie można się połączyć. Liczba wysłań: 7. Sprawdź, czy serwer jednostki działa, i ponów zadanie; do tego czasu praca czeka w skrzynce jednostki.");
    }

    @Test
    void whereNobodyCanBeAskedOnlyAPersonSendsAgain() {
        server.posting = () -> Way.STALL_BOOKED;
        server.stalls = Duration.ofMinutes(1);
        String one = caseOf("szrm");
        assertThat(run.attempt(one)).isFalse();
        assertThat(order(one).state()).isEqualTo(State.HELD);
        assertThat(run.pending(List.of(one))).isEmpty();
        assertThat(run.incident(one)).startsWith("Nie wiadomo, czy system jednostki Stołeczny Zarząd Rozbudowy Miasta przyjął sprawę " + one
                + " („Zrób to”): serwer nie odpowiedział w ciągu 1 s. Zapytaj jednostkę o numer " + one + "/1.");

        server.posting = () -> Way.WELL;
        run.retry(one);
        assertThat(run.attempt(one)).isTrue();
        assertThat(order(one).remoteNumber()).isNotEqualTo(firstNumber());
        assertThat(server.booked).hasSize(2);
    }

    @Test
    void anAttemptThatBrokeOffWithThisNodeIsNotSimplyRepeated() {
        String asked = caseOf("zck");
        String held = caseOf("szrm");
        handOvers.trying(order(asked).key());
        handOvers.trying(order(held).key());
        assertThat(run.attempt(asked)).as("too early to ask").isFalse();
        assertThat(server.asked).hasValue(0);
        ClockUtil.setCurrentTime(Date.from(MONDAY_9.plusSeconds(31)));
        assertThat(run.attempt(asked)).isTrue();
        assertThat(server.asked).hasValue(1);
        assertThat(run.attempt(held)).isFalse();
        assertThat(run.incident(held)).contains("Nie wiadomo");
        assertThat(server.booked).extracting(UnitServer.Booked::key).containsExactly(asked + "/1");
    }

    @Test
    void aServerThatKnowsKeysIsSentTheSameAgain() {
        server.knowsKeys = true;
        server.posting = () -> server.posts.get() == 1 ? Way.HALF_BOOKED : Way.WELL;
        String one = caseOf("zoo");
        assertThat(run.attempt(one)).isFalse();
        assertThat(run.attempt(one)).isTrue();
        assertThat(server.asked).hasValue(0);
        assertThat(server.booked).hasSize(1);
        assertThat(order(one).remoteNumber()).isEqualTo(firstNumber());
    }

    @Test
    void aNumberThatAnotherCaseHasIsALie() {
        String first = caseOf("zck");
        String second = caseOf("zck");
        assertThat(run.attempt(first)).isTrue();
        server.posting = () -> Way.LIE;
        assertThat(run.attempt(second)).isFalse();
        assertThat(run.incident(second)).contains("serwer podał numer " + firstNumber() + ", pod którym ma już inną naszą sprawę");
        assertThat(order(second).remoteNumber()).isNull();
    }

    @Test
    void aServerInTroubleIsLeftInPeaceForAWhileAndNoAttemptIsLost() {
        server.posting = () -> Way.ERROR;
        server.knowsKeys = true;
        List<String> numbers = IntStream.range(0, 24).mapToObj(i -> caseOf("zoo")).toList();
        numbers.forEach(run::attempt);
        int called = server.posts.get();
        assertThat(called).as("it is called until enough of the last calls failed").isBetween(10, 20);
        assertThat(run.pending(numbers)).hasSize(24).allSatisfy((one, job) -> assertThat(job.getRetries()).isEqualTo(order(one).attempts() == 0 ? 7 : 6));

        server.posting = () -> Way.WELL;
        run.untilSettled(numbers, server);
        assertThat(server.booked).hasSize(24);
        assertThat(Duration.between(MONDAY_9, ClockUtil.getCurrentTime().toInstant())).isLessThan(Duration.ofMinutes(10));
    }

    @Test
    void workThatIsDoneBeforeItWasSentIsNotSent() {
        String one = caseOf("zck");
        tester.finish(one);
        assertThat(tester.request(one).status()).isEqualTo(Status.CLOSED);
        assertThat(run.attempt(one)).isTrue();
        assertThat(server.posts).hasValue(0);
        assertThat(order(one).state()).isEqualTo(State.NEEDLESS);
    }

    @Test
    void aSecondHandOverOfTheSameCaseHasAKeyOfItsOwn() {
        String one = caseOf("zck");
        assertThat(run.attempt(one)).isTrue();
        tester.refuse(one, "zoo");
        assertThat(tester.unitOfTask(one)).isEqualTo("koordynator");
        assertThat(handOvers.of(one)).extracting(HandOver::key).containsExactly(one + "/1");
    }

    @Test
    void aUnitToldByEmailIsToldOnceWithWhatIsToBeDone() {
        String one = caseOf("wcpr");
        assertThat(outbox.of(one)).filteredOn(sent -> sent.message().recipient().equals("wcpr@warszawa.example")).singleElement().satisfies(sent -> {
            assertThat(sent.message().subject()).isEqualTo("Sprawa " + one + " dla jednostki: Zrób to");
            assertThat(sent.message().body()).contains("Proszę o pomoc").contains("Rodzaj: Zwykły").contains(one + "/1").contains("http").doesNotContain("Nowak");
        });
        assertThat(order(one).state()).isEqualTo(State.HANDED);
        assertThat(run.over(one)).as("nothing to be tried").isTrue();
        assertThat(kinds(one)).containsOnlyOnce("handed-over");
    }

    private List<String> kinds(String one) {
        return timeline.of(one).stream().map(entry -> entry.kind()).toList();
    }
}
