package pl.sprawa.casework;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pl.sprawa.casework.CaseTester.MONDAY_9;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import pl.sprawa.SprawaTest;
import pl.sprawa.notification.OutgoingMessage;
import pl.sprawa.notification.Outbox;
import pl.sprawa.request.Ledger;
import pl.sprawa.request.Ledgers;
import pl.sprawa.request.Status;
import pl.sprawa.request.Timeline;
import pl.sprawa.request.TimelineEntry;

/** Walks every path of {@code case} and {@code unit-task} on the running application, with a service made for tests. */
@SprawaTest
@Import(CaseTester.class)
class LifeOfACaseTest {

    @Autowired CaseTester tester;
    @Autowired Cases cases;
    @Autowired Timeline timeline;
    @Autowired Outbox outbox;
    @Autowired Ledgers ledgers;
    @Autowired DueDates dueDates;
    String number;

    @BeforeEach
    void reported() {
        ClockUtil.setCurrentTime(Date.from(MONDAY_9));
        tester.deployProbes();
        number = tester.report("probe");
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void standsInTheUnitsInboxWithItsDeadlineAtOnce() {
        assertThat(tester.unitOfTask(number)).isEqualTo("zdm");
        assertThat(tester.task(number).getName()).isEqualTo("Zrób to · Puławska 152 · " + number);
        assertThat(tester.task(number).getTenantId()).isEqualTo("zdm");
        assertThat(tester.request(number).unit()).isEqualTo("zdm");
        assertThat(tester.request(number).dueAt()).isAfter(MONDAY_9).isEqualTo(tester.task(number).getDueDate().toInstant());
        assertThat(messages()).containsExactlyInAnyOrder("received");
    }

    @Test
    void isClosedWithTheUnitsNotesAndOverWhenNobodyContests() {
        tester.finish(number);

        assertThat(tester.request(number).status()).isEqualTo(Status.CLOSED);
        assertThat(tester.request(number).outcome()).isEqualTo("repaired");
        assertThat(tester.request(number).statusNotes()).endsWith("Zalepiono.");
        assertThat(messages()).containsExactlyInAnyOrder("received", "outcome-told");
        assertThat(tester.over(number)).isFalse();

        tester.passUntil(number, MONDAY_9.plus(16, DAYS));
        assertThat(tester.over(number)).isTrue();
    }

    @Test
    void remindsOnceAndClimbsEachRungOnce() {
        Ledger ledger = ledgers.find(number, Ledger.CASE).orElseThrow();
        tester.passUntil(number, dueDates.respondBy(ledger));
        assertThat(kinds()).containsOnlyOnce("reminded").doesNotContain("escalated");

        tester.passUntil(number, dueDates.dueAt(ledger).minusSeconds(1));
        assertThat(kinds()).doesNotContain("escalated");
        tester.passUntil(number, dueDates.dueAt(ledger));
        assertThat(kinds()).containsOnlyOnce("escalated");
        tester.passUntil(number, dueDates.rungAt(ledger, 3).plus(90, DAYS));

        assertThat(kinds().stream().filter("escalated"::equals)).hasSize(3);
        assertThat(kinds()).containsOnlyOnce("reminded");
        assertThat(outbox.of(number).stream().filter(m -> m.message().key().contains("/overdue/")).map(m -> m.message().recipient()).distinct()).hasSize(3);
        tester.finish(number);
        assertThat(tester.request(number).status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void stopsTheClockWhileTheResidentIsAsked() {
        Instant promised = tester.request(number).dueAt();
        ClockUtil.setCurrentTime(Date.from(MONDAY_9.plus(1, HOURS)));
        tester.ask(number);
        assertThat(tester.task(number)).isNull();
        assertThat(tester.request(number).dueAt()).isAfter(promised);

        ClockUtil.setCurrentTime(Date.from(MONDAY_9.plus(25, HOURS)));
        cases.answer(number, "Po lewej.");

        assertThat(tester.request(number).dueAt()).isEqualTo(promised.plus(24, HOURS));
        assertThat(tester.task(number).getDueDate().toInstant()).isEqualTo(promised.plus(24, HOURS));
        assertThat(messages()).containsExactlyInAnyOrder("received", "question-asked");
        assertThat(kinds()).contains("asked", "answered", "resumed");
        assertThat(tester.formOpensEmpty(number)).isTrue();
        tester.passUntil(number, promised.plus(24, HOURS).minusSeconds(1));
        assertThat(kinds()).doesNotContain("escalated");
        tester.passUntil(number, promised.plus(24, HOURS));
        assertThat(kinds()).contains("escalated");
    }

    @Test
    void goesOnWithoutAnAnswerWhenTheTimeForItIsOver() {
        tester.ask(number);
        tester.passUntil(number, MONDAY_9.plus(14, DAYS));
        assertThat(tester.task(number)).isNull();
        tester.passUntil(number, MONDAY_9.plus(15, DAYS));
        assertThat(tester.unitOfTask(number)).isEqualTo("zdm");
        assertThatThrownBy(() -> cases.answer(number, "Za późno")).isInstanceOf(CaseConflict.class);
    }

    @Test
    void aFirstRefusalMovesTheWorkAndASecondIsSettledByTheCoordinator() {
        tester.refuse(number, "ud-mokotow");
        assertThat(tester.unitOfTask(number)).isEqualTo("ud-mokotow");
        assertThat(tester.task(number).getTenantId()).isEqualTo("ud-mokotow");
        assertThat(tester.formOpensEmpty(number)).isTrue();
        assertThat(tester.request(number).unit()).isEqualTo("ud-mokotow");

        tester.refuse(number, "zdm");
        assertThat(tester.task(number).getTaskDefinitionKey()).isEqualTo("Task_Settle");
        assertThat(tester.unitOfTask(number)).isEqualTo("koordynator");
        assertThat(tester.formOpensEmpty(number)).isTrue();

        assertThatThrownBy(() -> tester.complete(number, Map.of("ruling", "unit", "reason", "x", "proposedUnit", "nie-ma")))
                .hasMessageContaining("nie-ma");
        tester.complete(number, Map.of("ruling", "unit", "reason", "Droga powiatowa", "proposedUnit", "zdm"));
        assertThat(tester.unitOfTask(number)).isEqualTo("zdm");

        tester.refuse(number, "ztm");
        assertThat(tester.unitOfTask(number)).as("no ping-pong after a ruling").isEqualTo("koordynator");
        tester.complete(number, Map.of("ruling", "unit", "reason", "Jak wyżej", "proposedUnit", "zdm"));
        tester.finish(number);
        assertThat(tester.request(number).status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void theCoordinatorMayRuleThatAnotherServiceWasMeant() {
        tester.passUntil(number, dueDates.respondBy(ledgers.find(number, Ledger.CASE).orElseThrow()));
        tester.refuse(number, "ztm");
        tester.refuse(number, "zdm");
        tester.complete(number, Map.of("ruling", "service", "reason", "Przystanek", "proposedService", "probe-photo"));

        assertThat(tester.request(number).serviceCode()).isEqualTo("probe-photo");
        assertThat(tester.unitOfTask(number)).isEqualTo("ztm");
        tester.passUntil(number, ClockUtil.getCurrentTime().toInstant().plus(1, HOURS));
        assertThat(kinds()).containsOnlyOnce("reminded").containsOnlyOnce("reclassified");
        assertThat(messages()).containsExactlyInAnyOrder("received", "reclassified");
    }

    @Test
    void aConsultantMayReclassify() {
        cases.reclassify(number, "probe-photo");
        assertThat(tester.task(number).getFormKey()).isNull();
        assertThat(tester.request(number).unit()).isEqualTo("ztm");
        assertThatThrownBy(() -> cases.reclassify(number, "probe-photo")).isInstanceOf(CaseConflict.class);
        assertThatThrownBy(() -> cases.reclassify(number, "nie-ma")).isInstanceOf(CaseConflict.class).hasMessageContaining("nie-ma");
    }

    @Test
    void theResidentMayWithdraw() {
        cases.withdraw(number, "Już naprawione");
        assertThat(tester.over(number)).isTrue();
        assertThat(tester.request(number).outcome()).isEqualTo("withdrawn");
        assertThat(messages()).containsExactlyInAnyOrder("received", "withdrawn");
        assertThatThrownBy(() -> cases.withdraw(number, "Znowu")).isInstanceOf(CaseConflict.class);
        assertThatThrownBy(() -> cases.withdraw("26-999999-9", "?")).isInstanceOf(CaseConflict.class).hasMessageContaining("26-999999-9");
    }

    @Test
    void anEventThatNobodyWaitsForIsAConflict() {
        assertThatThrownBy(() -> cases.happened(number, "VehicleRemoved")).isInstanceOf(CaseConflict.class).hasMessageContaining("nie czeka");
        assertThatThrownBy(() -> cases.happened(number, "RequestWithdrawn")).isInstanceOf(CaseConflict.class);
        assertThat(tester.task(number)).isNotNull();
    }

    @Test
    void aRepeatedMatterIsMergedAndHearsTheOutcome() {
        String second = tester.report("probe");
        assertThatThrownBy(() -> cases.merge(second, second)).isInstanceOf(CaseConflict.class);
        cases.merge(second, number);
        assertThat(tester.over(second)).isTrue();
        assertThat(tester.request(second).mergedInto()).isEqualTo(number);

        tester.finish(number);
        assertThat(outbox.of(second).stream().map(LifeOfACaseTest::name)).containsExactlyInAnyOrder("received", "merged", "outcome-told");
        assertThat(tester.request(second).statusNotes()).endsWith("Zalepiono.");
        assertThatThrownBy(() -> cases.merge(tester.report("probe"), number)).isInstanceOf(CaseConflict.class).hasMessageContaining("zamknięta");
    }

    @Test
    void aContestedOutcomeGoesToQualityControlAndMayBeUpheld() {
        tester.finish(number);
        cases.contest(number, "Dziura jest nadal");
        assertThat(tester.unitOfTask(number)).isEqualTo("kontrola-jakosci");
        assertThat(tester.formOpensEmpty(number)).isTrue();
        assertThatThrownBy(() -> tester.complete(number, Map.of("result", "repaired", "notes", "?"))).hasMessageContaining("upheld");

        tester.complete(number, Map.of("result", "upheld", "notes", "Sprawdzono na miejscu."));
        assertThat(tester.over(number)).isTrue();
        assertThat(tester.request(number).status()).isEqualTo(Status.CLOSED);
        assertThat(messages()).containsExactlyInAnyOrder("received", "outcome-told", "contest-received", "contest-upheld");
        assertThatThrownBy(() -> cases.contest(number, "Jeszcze raz")).isInstanceOf(CaseConflict.class);
    }

    @Test
    void aContestedOutcomeMayReopenTheCaseWithAFreshClock() {
        tester.finish(number);
        Instant contested = MONDAY_9.plus(2, DAYS);
        ClockUtil.setCurrentTime(Date.from(contested));
        cases.contest(number, "Dziura jest nadal");
        tester.complete(number, Map.of("result", "reopened", "notes", "Mieszkanka ma rację."));

        assertThat(tester.request(number).status()).isEqualTo(Status.OPEN);
        assertThat(tester.unitOfTask(number)).isEqualTo("zdm");
        assertThat(ledgers.find(number, Ledger.CASE).orElseThrow().startedAt()).isEqualTo(contested);
        tester.finish(number);
        tester.passUntil(number, contested.plus(16, DAYS));
        assertThat(tester.over(number)).isTrue();
        assertThat(messages()).containsExactlyInAnyOrder("received", "outcome-told", "contest-received", "reopened", "outcome-told");
    }

    @Test
    void aReviewThatTakesTooLongIsToldToTheAuditorOnce() {
        tester.finish(number);
        cases.contest(number, "Dziura jest nadal");
        tester.passUntil(number, MONDAY_9.plus(120, DAYS));
        assertThat(kinds()).containsOnlyOnce("review-overdue");
        assertThat(tester.unitOfTask(number)).isEqualTo("kontrola-jakosci");
    }

    @Test
    void aTaskIsNotDoneWhileSomethingIsMissing() {
        assertThatThrownBy(() -> tester.complete(number, Map.of())).hasMessageContaining("Wybierz");
        assertThatThrownBy(() -> tester.complete(number, Map.of("action", "finish", "result", "repaired"))).hasMessageContaining("odpowiedź");
        assertThatThrownBy(() -> tester.complete(number, Map.of("action", "finish", "result", "zmyślony", "notes", "x"))).hasMessageContaining("repaired");
        assertThatThrownBy(() -> tester.complete(number, Map.of("action", "ask"))).hasMessageContaining("pytanie");
        assertThatThrownBy(() -> tester.refuse(number, "zdm")).hasMessageContaining("własną");
        assertThatThrownBy(() -> tester.refuse(number, "nie-ma")).hasMessageContaining("nie-ma");
        assertThat(tester.task(number)).isNotNull();

        String photo = tester.report("probe-photo");
        assertThatThrownBy(() -> tester.finish(photo)).hasMessageContaining("zdjęcia");
    }

    private List<String> kinds() {
        return timeline.of(number).stream().map(TimelineEntry::kind).toList();
    }

    /** Names of the messages to the resident, in order. */
    private List<String> messages() {
        return outbox.of(number).stream().filter(m -> m.message().recipient().equals("anna@example.org")).map(LifeOfACaseTest::name).toList();
    }

    private static String name(OutgoingMessage message) {
        return message.message().key().split("/")[1];
    }
}
