package pl.sprawa.casework;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;
import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static pl.sprawa.casework.CaseTester.MONDAY_9;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pl.sprawa.notification.Message;
import pl.sprawa.notification.OutgoingMessage;
import pl.sprawa.request.Ledger;
import pl.sprawa.request.TimelineEntry;

/** A task that nobody takes in time: its unit is reminded, once for each task. */
abstract class NudgeCases extends CaseLife {

    @Autowired TaskService tasks;
    @Autowired ManagementService management;

    private Instant takenBy(Instant given) {
        return dueDates.takenBy(ledgers.find(number, Ledger.CASE).orElseThrow(), null, given);
    }

    private List<Message> reminders() {
        return outbox.of(number).stream().map(OutgoingMessage::message).filter(message -> message.key().contains("/reminder/")).toList();
    }

    private long reminded() {
        return kinds().stream().filter("reminded"::equals).count();
    }

    @Test
    void theUnitAndItsHeadAreReminded() {
        tester.passUntil(number, takenBy(MONDAY_9).minusSeconds(1));
        assertThat(reminders()).isEmpty();
        tester.passUntil(number, takenBy(MONDAY_9));
        assertThat(reminders()).extracting(Message::recipient).containsExactlyInAnyOrder("zdm@warszawa.example", "zdm.marek@warszawa.example");
        assertThat(reminders().get(0).body()).contains("Zadanie: Zrób to, czeka od 02.03.2026, 09:00", "http://localhost:8080/staff/cases/" + number);
        TimelineEntry entry = timeline.of(number).stream().filter(each -> each.kind().equals("reminded")).findFirst().orElseThrow();
        assertThat(entry.visible()).isFalse();
        assertThat(entry.text()).contains("Zarząd Dróg Miejskich", "„Zrób to”");
        tester.passUntil(number, MONDAY_9.plus(90, DAYS));
        assertThat(reminded()).as("once").isEqualTo(1);
    }

    @Test
    void whoHasTakenItIsNotReminded() {
        tasks.setAssignee(tester.task(number).getId(), "zdm.anna");
        tester.passUntil(number, takenBy(MONDAY_9).plus(30, DAYS));
        assertThat(reminders()).isEmpty();
        assertThat(reminded()).isZero();
    }

    @Test
    void theNextUnitIsRemindedOfItsOwnTask() {
        tester.passUntil(number, takenBy(MONDAY_9));
        Instant refused = takenBy(MONDAY_9).plus(1, HOURS);
        ClockUtil.setCurrentTime(Date.from(refused));
        tester.refuse(number, "ztm");
        tester.passUntil(number, takenBy(refused).minusSeconds(1));
        assertThat(reminded()).isEqualTo(1);
        tester.passUntil(number, takenBy(refused));
        assertThat(reminded()).isEqualTo(2);
        assertThat(reminders()).extracting(Message::recipient).contains("ztm@warszawa.example");
    }

    @Test
    void theTimeForItStandsStillWithTheClockButNotForAStepWithALimitOfItsOwn() {
        String open = tester.report("manhole", "problem", "open"); // two tasks at once
        Instant before = notTaken(open, "manhole-secure");
        ClockUtil.setCurrentTime(Date.from(MONDAY_9.plus(15, MINUTES)));
        tasks.complete(taskWithForm(open, "manhole-find-owner"), Map.of("action", "ask", "question", "Przed którym domem?"));
        assertThat(dueDates.takenBy(ledgers.find(open, Ledger.CASE).orElseThrow(), null, MONDAY_9)).isAfter(MONDAY_9.plus(10, DAYS));
        assertThat(notTaken(open, "manhole-secure")).as("until the answer").isEqualTo(before);
        ClockUtil.setCurrentTime(Date.from(MONDAY_9.plus(75, MINUTES)));
        cases.answer(open, "Przed 152.");
        assertThat(notTaken(open, "manhole-secure")).isEqualTo(before);
    }

    private String taskWithForm(String request, String form) {
        return tasks.createTaskQuery().processInstanceBusinessKey(request).processVariableValueEquals("form", form).singleResult().getId();
    }

    private Instant notTaken(String request, String form) {
        String instance = tasks.createTaskQuery().taskId(taskWithForm(request, form)).singleResult().getProcessInstanceId();
        return management.createJobQuery().processInstanceId(instance).activityId("Timer_NotTaken").singleResult().getDuedate().toInstant();
    }
}
