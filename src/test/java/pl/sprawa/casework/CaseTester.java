package pl.sprawa.casework;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import pl.sprawa.catalogue.Catalogue;
import pl.sprawa.intake.Intake;
import pl.sprawa.intake.Report;
import pl.sprawa.request.Channel;
import pl.sprawa.request.Reporter;
import pl.sprawa.request.Request;
import pl.sprawa.request.Requests;

/** Reports, works and passes time, so that a test reads like the life of a case. */
@TestComponent
@Import({Walked.class, HandOverRun.class})
public class CaseTester {

    /** A Monday at 9 in the morning, far from holidays. */
    public static final Instant MONDAY_9 = Instant.parse("2026-03-02T08:00:00Z");
    private static final Reporter ANNA = new Reporter("Anna", "Nowak", "anna@example.org", null, null, null, "pl");

    private final Intake intake;
    private final Requests requests;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final RepositoryService repository;
    private final Catalogue catalogue;
    private final Substitution substitution;

    CaseTester(Intake intake, Requests requests, RuntimeService runtime, TaskService tasks, ManagementService management,
               RepositoryService repository, Catalogue catalogue, Substitution substitution) {
        this.intake = intake;
        this.requests = requests;
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.repository = repository;
        this.catalogue = catalogue;
        this.substitution = substitution;
    }

    /** Deploys the two services that exist for tests only; a second call changes nothing. */
    public void deployProbes() {
        var deployment = repository.createDeployment().name("probes").enableDuplicateFiltering(true);
        for (String probe : List.of("probe", "probe-photo")) {
            for (String file : List.of(".bpmn", "-routing.dmn", "-report.form", "-work.form")) {
                deployment.addClasspathResource("probe/" + probe + file);
            }
        }
        deployment.deploy();
        awaitOffered("probe-photo");
    }

    /** The catalogue reads the deployed services anew every few seconds of real time. */
    public void awaitOffered(String service) {
        Awaitility.await().until(() -> catalogue.find(service).isPresent());
    }

    public String report(String service) {
        return report(service, "kind", "plain");
    }

    /** A report that answers one question. */
    public String report(String service, String question, String answer) {
        return intake.submit(new Report(Channel.OPEN311, null, null, service, "Proszę o pomoc", 52.1850, 21.0230, "Puławska 152",
                null, null, Map.of(question, List.of(answer)), null, ANNA)).number();
    }

    public Request request(String number) {
        return requests.get(number);
    }

    public Task task(String number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).initializeFormKeys().singleResult();
    }

    public String unitOfTask(String number) {
        return tasks.getIdentityLinksForTask(task(number).getId()).get(0).getGroupId();
    }

    /** Nothing of an earlier decision stands in the form that the task opens with. */
    public boolean formOpensEmpty(String number) {
        return Collections.disjoint(tasks.getVariables(task(number).getId()).keySet(), Var.OF_ONE_DECISION);
    }

    public void complete(String number, Map<String, Object> form) {
        tasks.complete(task(number).getId(), form);
    }

    public void finish(String number) {
        complete(number, Map.of("action", "finish", "result", "repaired", "notes", "Zalepiono."));
    }

    public void ask(String number) {
        complete(number, Map.of("action", "ask", "question", "Po której stronie ulicy?"));
    }

    public void refuse(String number, String proposed) {
        complete(number, Map.of("action", "refuse", "reason", "To nie nasza droga.", "proposedUnit", proposed));
    }

    /** Lets the time come, doing every job of the case on the way, each at its own minute. */
    public void passUntil(String number, Instant moment) {
        for (Job next = nextJob(number, moment); next != null; next = nextJob(number, moment)) {
            if (next.getDuedate().after(ClockUtil.getCurrentTime())) {
                ClockUtil.setCurrentTime(next.getDuedate());
            }
            management.executeJob(next.getId());
        }
        ClockUtil.setCurrentTime(Date.from(moment));
    }

    /** Passes the tasks of who is away over and back, as happens every minute. */
    public void substitute() {
        substitution.passOver();
    }

    public boolean over(String number) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).count() == 0;
    }

    private Job nextJob(String number, Instant moment) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId())
                        .duedateLowerThan(Date.from(moment.plusMillis(1))).list().stream())
                .min(Comparator.comparing(Job::getDuedate)).orElse(null);
    }
}
