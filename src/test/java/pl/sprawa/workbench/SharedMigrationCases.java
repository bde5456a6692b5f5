package pl.sprawa.workbench;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static pl.sprawa.casework.CaseTester.MONDAY_9;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import pl.sprawa.intake.Report;
import pl.sprawa.request.Channel;
import pl.sprawa.request.Status;

/** Cases are moved to new versions of the processes that all share, and of one under the Code, with their deadlines. */
abstract class SharedMigrationCases extends MigrationLife {

    @Test
    void aCaseKeepsItsDeadlinesAndItsEars() {
        String old = versions.newest("case");
        number = tester.report("probe");
        String withdrawn = tester.report("probe");
        List<Date> overdue = due(number, "Timer_Overdue");
        String fresh = versions.deploy("case", ProbeVersions.shared("case"));

        assertThat(migrations.prospect(old, Map.of()).orElseThrow().unequal()).isEmpty();
        move(old, fresh, Map.of());

        assertThat(versionOf(number, "case")).isEqualTo(fresh);
        assertThat(due(number, "Timer_Overdue")).hasSize(1).isEqualTo(overdue);
        cases.withdraw(withdrawn, "Nieaktualne");
        assertThat(tester.over(withdrawn)).isTrue();

        Instant promised = tester.request(number).dueAt();
        tester.ask(number);
        ClockUtil.setCurrentTime(Date.from(MONDAY_9.plus(1, DAYS)));
        cases.answer(number, "Po lewej.");
        assertThat(tester.request(number).dueAt()).isEqualTo(promised.plus(1, DAYS));
        assertThat(due(number, "Timer_Overdue")).as("moved by the ledger").containsExactly(Date.from(promised.plus(1, DAYS)));
        tester.passUntil(number, promised.plus(1, DAYS));
        assertThat(escalations()).isEqualTo(1);
    }

    @Test
    void theLadderIsNotClimbedTwice() {
        String old = versions.newest("case");
        number = tester.report("probe");
        tester.passUntil(number, tester.request(number).dueAt());
        List<Date> next = due(number, "Timer_NextRung");
        assertThat(next).hasSize(1);
        String fresh = versions.deploy("case", ProbeVersions.shared("case"));
        Migrations.Prospect prospect = migrations.prospect(old, Map.of()).orElseThrow();
        assertThat(prospect.movable()).isEqualTo(1);
        assertThat(prospect.stands()).extracting(Migrations.Stand::step).containsExactlyInAnyOrder("Call_Service", "Timer_NextRung");

        move(old, fresh, Map.of());

        assertThat(due(number, "Timer_NextRung")).isEqualTo(next);
        assertThat(due(number, "Timer_Overdue")).as("has rung, and rings no more").isEmpty();
        tester.passUntil(number, next.get(0).toInstant().plus(120, DAYS));
        assertThat(escalations()).isEqualTo(3);
        assertThat(timeline.of(number).stream().filter(entry -> entry.kind().equals("reminded"))).hasSize(1);
    }

    @Test
    void aTaskFromBeforeTheReminderIsRemindedOfOnce() {
        String old = versions.deploy("unit-task", ProbeVersions.withoutReminder());
        number = tester.report("probe");
        String fresh = versions.deploy("unit-task", ProbeVersions.shared("unit-task"));
        move(old, fresh, Map.of());
        assertThat(versionOf(number, "unit-task")).isEqualTo(fresh);
        tester.passUntil(number, MONDAY_9.plus(30, DAYS));
        String third = versions.deploy("unit-task", ProbeVersions.shared("unit-task"));
        move(fresh, third, Map.of());
        assertThat(versionOf(number, "unit-task")).isEqualTo(third);
        tester.passUntil(number, MONDAY_9.plus(60, DAYS));
        assertThat(timeline.of(number).stream().filter(entry -> entry.kind().equals("reminded"))).hasSize(1);
    }

    @Test
    void aCaseWaitingForTheResidentsVerdictMovesToo() {
        String old = versions.newest("case");
        number = tester.report("probe");
        String silent = tester.report("probe");
        tester.finish(number);
        tester.finish(silent);
        List<Date> until = due(number, "Timer_FeedbackOver");
        String second = versions.deploy("case", ProbeVersions.shared("case"));
        move(old, second, Map.of());
        assertThat(due(number, "Timer_FeedbackOver")).hasSize(1).isEqualTo(until);

        cases.contest(number, "Nadal dziura.");
        String tenant = tester.task(number).getTenantId();
        Date due = tester.task(number).getDueDate();
        String third = versions.deploy("case", ProbeVersions.shared("case"));
        move(second, third, Map.of());
        assertThat(versionOf(number, "case")).isEqualTo(third);
        assertThat(tester.task(number).getTenantId()).as("still in its unit's inbox").isNotNull().isEqualTo(tenant);
        assertThat(tester.task(number).getDueDate()).isEqualTo(due);
        tester.passUntil(silent, until.get(0).toInstant());
        assertThat(tester.over(silent)).isTrue();
        assertThat(notes(number)).hasSize(2);
    }

    @Test
    void aRenamedSubProcessTakesItsInsideWithIt() {
        String old = versions.newest("case");
        number = tester.report("probe");
        List<Date> overdue = due(number, "Timer_Overdue");
        String fresh = versions.deploy("case", ProbeVersions.shared("case").replace("SubProcess_Handling", "SubProcess_Work"));
        Migrations.Prospect without = migrations.prospect(old, Map.of()).orElseThrow();
        assertThat(without.unequal()).extracting(step -> step.step().id()).contains("SubProcess_Handling");

        move(old, fresh, Map.of("SubProcess_Handling", "SubProcess_Work"));

        assertThat(versionOf(number, "case")).isEqualTo(fresh);
        assertThat(due(number, "Timer_Overdue")).hasSize(1).isEqualTo(overdue);
        tester.finish(number);
        assertThat(tester.request(number).status()).isEqualTo(Status.CLOSED);
        versions.deploy("case", ProbeVersions.shared("case"));
    }

    @Test
    void aLegalNoticeThatWasGivenIsNotGivenAgain() {
        String old = versions.newest("complaint");
        Instant notice = Instant.parse("2026-03-29T22:00:00Z"); // the third working day before 2 April, in Warsaw
        String early = complained();
        number = complained();
        for (Job reached : notices(number)) {
            ClockUtil.setCurrentTime(reached.getDuedate());
            management.executeJob(reached.getId());
        }
        assertThat(notices(number)).isEmpty();
        assertThat(legalTasks(number)).isEqualTo(1);
        String fresh = versions.deploy("complaint", ProbeVersions.service("complaint"));

        move(old, fresh, Map.of());

        assertThat(versionOf(number, "complaint")).isEqualTo(fresh);
        assertThat(notices(number)).as("rang, and rings no more").isEmpty();
        assertThat(legalTasks(number)).isEqualTo(1);
        assertThat(versionOf(early, "complaint")).isEqualTo(fresh);
        assertThat(notices(early)).extracting(Job::getDuedate).containsExactly(Date.from(notice));
    }

    private String complained() {
        return intake.submit(new Report(Channel.PORTAL, null, null, "complaint", "Nikt nie odpowiada", 52.1850, 21.0230, "Puławska 152", null, null,
                Map.of("about", List.of("zdm"), "whom", List.of("staff"), "matter", List.of("delay")), null, null)).number();
    }

    private List<Job> notices(String case_) {
        return management.createJobQuery().processInstanceId(runtime.createProcessInstanceQuery().processInstanceBusinessKey(case_, "complaint").singleResult().getId())
                .activityId("Timer_LegalNotice").list();
    }

    private long legalTasks(String case_) {
        return tasks.createTaskQuery().processInstanceBusinessKey(case_).list().stream().filter(task -> task.getName().contains("Zawiadom o zwłoce")).count();
    }

    @Test
    void aUnitsTaskAndAQuestionMoveToo() {
        String old = versions.newest("unit-task");
        number = tester.report("probe");
        String tenant = tester.task(number).getTenantId();
        String asked = tester.report("probe");
        tester.ask(asked);
        String fresh = versions.deploy("unit-task", ProbeVersions.shared("unit-task"));

        move(old, fresh, Map.of());

        assertThat(versionOf(number, "unit-task")).isEqualTo(fresh);
        assertThat(tester.task(number).getTenantId()).isEqualTo(tenant);
        cases.answer(asked, "Po lewej.");
        tester.finish(asked);
        tester.finish(number);
        assertThat(tester.request(asked).status()).isEqualTo(Status.CLOSED);
        assertThat(tester.request(number).status()).isEqualTo(Status.CLOSED);
    }
}
