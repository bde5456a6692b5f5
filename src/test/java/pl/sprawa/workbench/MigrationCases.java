package pl.sprawa.workbench;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pl.sprawa.casework.CaseTester.MONDAY_9;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import pl.sprawa.casework.CaseTester;
import pl.sprawa.casework.Cases;
import pl.sprawa.intake.Intake;
import pl.sprawa.intake.Report;
import pl.sprawa.request.Channel;
import pl.sprawa.request.Status;
import pl.sprawa.request.Timeline;
import pl.sprawa.request.TimelineEntry;

/** Running cases are moved to a new version when somebody chooses so, exactly those that can, with their deadlines. */
@Import({CaseTester.class, ProbeVersions.class})
abstract class MigrationCases {

    private static final Locale POLISH = Locale.forLanguageTag("pl");

    @Autowired CaseTester tester;
    @Autowired ProbeVersions versions;
    @Autowired Migrations migrations;
    @Autowired MigrationRuns runs;
    @Autowired Cases cases;
    @Autowired Timeline timeline;
    @Autowired RuntimeService runtime;
    @Autowired ManagementService management;
    @Autowired TaskService tasks;
    @Autowired Intake intake;
    @Autowired JdbcClient jdbc;
    String number;

    @BeforeEach
    void probes() {
        ClockUtil.setCurrentTime(Date.from(MONDAY_9));
        tester.deployProbes();
        tester.awaitOffered("complaint");
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
        runtime.createProcessInstanceQuery().rootProcessInstances().list().forEach(each -> runtime.deleteProcessInstance(each.getId(), "test over"));
        management.createBatchQuery().list().forEach(batch -> management.deleteBatch(batch.getId(), true));
        jdbc.sql("delete from process_migration").update();
    }

    private String reportedIn(String model) {
        String version = versions.deploy("probe", model);
        number = tester.report("probe");
        return version;
    }

    private void move(String from, String to, Map<String, String> byHand) {
        migrations.start(from, to, byHand, "analityk.zofia");
        versions.doBatches();
    }

    private String versionOf(String case_, String process) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(case_, process).singleResult().getProcessDefinitionId();
    }

    private List<TimelineEntry> notes(String case_) {
        return timeline.of(case_).stream().filter(entry -> entry.kind().equals("migrated")).toList();
    }

    private List<Date> due(String case_, String activity) {
        return management.createJobQuery().processInstanceId(runtime.createProcessInstanceQuery().processInstanceBusinessKey(case_, "case").singleResult().getId())
                .activityId(activity).list().stream().map(Job::getDuedate).toList();
    }

    private long escalations() {
        return timeline.of(number).stream().filter(entry -> entry.kind().equals("escalated")).count();
    }

    @Test
    void nothingMovesByItselfNorByLooking() {
        String old = reportedIn(ProbeVersions.probe());
        String fresh = versions.deploy("probe", ProbeVersions.withCheck());

        Migrations.Prospect prospect = migrations.prospect(old, Map.of()).orElseThrow();

        assertThat(prospect.version().newestId()).isEqualTo(fresh);
        assertThat(prospect.movable()).isEqualTo(1);
        assertThat(prospect.stands()).singleElement().satisfies(stand -> {
            assertThat(stand.step()).isEqualTo("Task_Do");
            assertThat(stand.instances()).isEqualTo(1);
            assertThat(stand.target()).isEqualTo("Task_Do");
            assertThat(stand.obstacles()).isEmpty();
        });
        versions.doBatches();
        assertThat(versionOf(number, "probe")).isEqualTo(old);
        assertThat(notes(number)).isEmpty();
    }

    @Test
    void anAddedStepIsDoneByCasesThatWereMoved() {
        String old = reportedIn(ProbeVersions.probe());
        String task = tester.task(number).getId();
        String fresh = versions.deploy("probe", ProbeVersions.withCheck());

        move(old, fresh, Map.of());

        assertThat(versionOf(number, "probe")).isEqualTo(fresh);
        assertThat(tester.task(number).getId()).as("the unit's task stays").isEqualTo(task);
        assertThat(notes(number)).singleElement().satisfies(note -> {
            assertThat(note.text()).startsWith("Sprawę przeniesiono na wersję ").contains("„Próba”");
            assertThat(note.visible()).isFalse();
        });
        assertThat(migrations.oldVersions()).extracting(Migrations.Version::id).doesNotContain(old);
        assertThat(runs.newest().get(0)).satisfies(run -> {
            assertThat(run.moved()).isEqualTo(1);
            assertThat(run.underWay()).isFalse();
            assertThat(run.by()).isEqualTo("analityk.zofia");
        });
        tester.finish(number);
        assertThat(tester.task(number).getName()).startsWith("Sprawdź to");
        tester.finish(number);
        assertThat(tester.request(number).status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void casesAtARemovedStepStayAndTheReasonIsTold() {
        String old = reportedIn(ProbeVersions.withCheck());
        String standing = number;
        tester.finish(standing);
        String before = tester.report("probe");
        String fresh = versions.deploy("probe", ProbeVersions.probe());

        Migrations.Prospect prospect = migrations.prospect(old, Map.of()).orElseThrow();
        assertThat(prospect.movable()).isEqualTo(1);
        Migrations.Stand removed = prospect.stands().stream().filter(stand -> stand.step().equals("Task_Check")).findFirst().orElseThrow();
        assertThat(removed.target()).isNull();
        assertThat(removed.examples()).containsExactly(standing);
        assertThat(removed.obstacles()).singleElement().extracting(obstacle -> obstacle.text(POLISH))
                .isEqualTo("Task_Check „Sprawdź to”: krok nie ma odpowiednika w nowej wersji. Wskaż go poniżej, przywróć w modelu krok o tym id albo zostaw sprawy w starej wersji.");
        assertThat(removed.obstacles().get(0).text(Locale.ENGLISH)).contains("has no counterpart").doesNotContain("migration instruction");

        move(old, fresh, Map.of());
        assertThat(versionOf(standing, "probe")).isEqualTo(old);
        assertThat(notes(standing)).isEmpty();
        assertThat(versionOf(before, "probe")).isEqualTo(fresh);
        assertThat(notes(before)).hasSize(1);
        assertThatThrownBy(() -> migrations.start(old, fresh, Map.of(), "x")).isInstanceOfSatisfying(CannotMigrate.class,
                e -> assertThat(e.text(POLISH)).contains("krokach bez odpowiednika"));
    }

    @Test
    void aRenamedStepIsMappedByHand() {
        String old = reportedIn(ProbeVersions.probe());
        String fresh = versions.deploy("probe", ProbeVersions.renamed());
        Migrations.Prospect without = migrations.prospect(old, Map.of()).orElseThrow();
        assertThat(without.movable()).isZero();
        assertThat(without.unequal()).singleElement().satisfies(step -> {
            assertThat(step.step().id()).isEqualTo("Task_Do");
            assertThat(step.targets()).containsExactly(new Migrations.Named("Task_Work", "Wykonaj to"));
        });

        Map<String, String> byHand = Map.of("Task_Do", "Task_Work");
        assertThat(migrations.prospect(old, byHand).orElseThrow().movable()).isEqualTo(1);
        move(old, fresh, byHand);
        assertThat(versionOf(number, "probe")).isEqualTo(fresh);
        tester.finish(number);
        assertThat(tester.request(number).status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void whatTheEngineRefusesOfAHandMadeMappingIsTold() {
        String old = reportedIn(ProbeVersions.probe());
        String fresh = versions.deploy("probe", ProbeVersions.renamed());
        Map<String, String> wrong = Map.of("Task_Do", "End_Done");
        assertThat(migrations.prospect(old, wrong).orElseThrow().refused()).singleElement().extracting(obstacle -> obstacle.text(POLISH)).asString()
                .startsWith("Task_Do „Zrób to”: wskazany krok jest innego rodzaju.");
        assertThatThrownBy(() -> migrations.start(old, fresh, wrong, "x")).isInstanceOf(CannotMigrate.class).hasMessage("refused");
        String newer = versions.deploy("probe", ProbeVersions.probe());
        assertThatThrownBy(() -> migrations.start(old, fresh, Map.of(), "x")).isInstanceOf(CannotMigrate.class).hasMessage("newer");
        assertThat(newer).isNotEqualTo(fresh);
    }

    @Test
    void failuresAreToldInWordsRetriedOrLeft() {
        String old = reportedIn(ProbeVersions.withCheck());
        String goesOn = number;
        String ends = tester.report("probe");
        String fresh = versions.deploy("probe", ProbeVersions.probe());
        migrations.start(old, fresh, Map.of(), "analityk.zofia");
        assertThatThrownBy(() -> migrations.start(old, fresh, Map.of(), "x")).isInstanceOf(CannotMigrate.class).hasMessage("underWay");
        tester.finish(goesOn); // stands at the removed step when its turn comes
        cases.withdraw(ends, "Nieaktualne");
        versions.doBatches();

        MigrationRun failed = runs.newest().get(0);
        assertThat(failed.moved()).isZero();
        assertThat(failed.failed()).isEqualTo(2);
        assertThat(failed.failures()).extracting(failure -> failure.why().get(0).reason()).containsExactlyInAnyOrder("noTarget", "ended");
        assertThat(failed.failures()).extracting(MigrationRun.Failure::number).containsExactlyInAnyOrder(goesOn, null);
        runs.retry(failed.id());
        assertThat(runs.newest().get(0).failed()).as("waiting for their turn again").isZero();
        versions.doBatches();
        assertThat(runs.newest().get(0).failed()).isEqualTo(2);
        runs.leave(failed.id());
        assertThat(runs.newest().get(0)).satisfies(run -> {
            assertThat(run.underWay()).isFalse();
            assertThat(run.left()).isEqualTo(2);
            assertThat(run.moved()).isZero();
        });
        assertThat(notes(goesOn)).isEmpty();
    }

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
