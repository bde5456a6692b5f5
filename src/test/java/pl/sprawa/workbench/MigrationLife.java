package pl.sprawa.workbench;

import static pl.sprawa.casework.CaseTester.MONDAY_9;

import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pl.sprawa.casework.CaseTester;
import pl.sprawa.casework.Cases;
import pl.sprawa.intake.Intake;
import pl.sprawa.request.Timeline;
import pl.sprawa.request.TimelineEntry;

/** What tests of migrations do: report in one version, deploy another, move, and look where the case stands. */
abstract class MigrationLife {

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

    String reportedIn(String model) {
        String version = versions.deploy("probe", model);
        number = tester.report("probe");
        return version;
    }

    void move(String from, String to, Map<String, String> byHand) {
        migrations.start(from, to, byHand, "analityk.zofia");
        versions.doBatches();
    }

    String versionOf(String case_, String process) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(case_, process).singleResult().getProcessDefinitionId();
    }

    List<TimelineEntry> notes(String case_) {
        return timeline.of(case_).stream().filter(entry -> entry.kind().equals("migrated")).toList();
    }

    List<Date> due(String case_, String activity) {
        return management.createJobQuery().processInstanceId(runtime.createProcessInstanceQuery().processInstanceBusinessKey(case_, "case").singleResult().getId())
                .activityId(activity).list().stream().map(Job::getDuedate).toList();
    }

    long escalations() {
        return timeline.of(number).stream().filter(entry -> entry.kind().equals("escalated")).count();
    }
}
