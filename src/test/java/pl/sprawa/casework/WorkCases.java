package pl.sprawa.casework;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pl.sprawa.casework.CaseTester.MONDAY_9;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pl.sprawa.request.Ledger;
import pl.sprawa.request.Status;

/** A case at its unit: the inbox, what finishing demands, the question to the resident, the deadline that passes. */
abstract class WorkCases extends CaseLife {

    @Autowired TaskService tasks;
    @Autowired DroppedQuestions dropped;
    @Autowired Deadlines deadlines;

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

    @Test
    void aStepWithALimitOfItsOwnIsDueBeforeTheCase() {
        String open = tester.report("manhole", "problem", "open");
        Instant promised = tester.request(open).dueAt();
        assertThat(due(open, "manhole-secure")).isEqualTo(MONDAY_9.plus(2, HOURS)).isBefore(promised);
        assertThat(due(open, "manhole-find-owner")).isEqualTo(promised);

        ClockUtil.setCurrentTime(Date.from(MONDAY_9.plus(1, HOURS)));
        tasks.complete(taskWithForm(open, "manhole-find-owner").getId(), Map.of("action", "ask", "question", "Przed którym domem?"));
        assertThat(due(open, "manhole-secure")).isEqualTo(MONDAY_9.plus(2, HOURS));
        ClockUtil.setCurrentTime(Date.from(MONDAY_9.plus(4, HOURS)));
        cases.answer(open, "Przed 152.");
        assertThat(due(open, "manhole-secure")).as("a question of another unit gives no more time to make the place safe").isEqualTo(MONDAY_9.plus(2, HOURS));
    }

    private Instant due(String request, String form) {
        return taskWithForm(request, form).getDueDate().toInstant();
    }

    private Task taskWithForm(String request, String form) {
        return tasks.createTaskQuery().processInstanceBusinessKey(request).processVariableValueEquals("form", form).singleResult();
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
    void theClockRunsAgainWhenTheQuestionIsDroppedWithItsService() {
        tester.ask(number);
        ClockUtil.setCurrentTime(Date.from(MONDAY_9.plus(1, HOURS)));
        cases.reclassify(number, "probe-photo");
        Instant stood = tester.request(number).dueAt();
        dropped.resume();

        assertThat(ledgers.find(number, Ledger.CASE).orElseThrow().suspensions()).allMatch(Ledger.Suspension::ended);
        assertThat(tester.request(number).dueAt()).isBefore(stood).isEqualTo(tester.task(number).getDueDate().toInstant());
        assertThat(kinds()).containsSubsequence("asked", "reclassified", "resumed");
        dropped.resume();
        assertThat(kinds()).containsOnlyOnce("resumed");
    }

    @Test
    void aDayThatIsASlipOfTheFingerIsNotPromised() {
        assertThatThrownBy(() -> deadlines.prolong(number, LocalDate.of(9999, 12, 31), "Brak części")).isInstanceOf(CaseConflict.class).hasMessageContaining("Sprawdź rok");
        assertThatThrownBy(() -> deadlines.prolong(number, LocalDate.MAX, "Brak części")).isInstanceOf(CaseConflict.class);
        assertThat(kinds()).doesNotContain("prolonged");
    }

    @Test
    void theClockStandsAsLongAsTheUnitWaits() {
        tester.ask(number);
        dropped.resume();
        assertThat(kinds()).doesNotContain("resumed");
        assertThat(ledgers.find(number, Ledger.CASE).orElseThrow().suspensions()).noneMatch(Ledger.Suspension::ended);
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
}
