package pl.sprawa.casework;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.boot.test.context.TestComponent;
import pl.sprawa.handover.UnitServer;

/** Does the jobs that hand cases over, as the engine's job executor would, and lets the time between them pass. */
@TestComponent
public class HandOverRun {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final RepositoryService repository;
    private final CaseTester tester;

    HandOverRun(RuntimeService runtime, ManagementService management, RepositoryService repository, CaseTester tester) {
        this.runtime = runtime;
        this.management = management;
        this.repository = repository;
        this.tester = tester;
    }

    /** Deploys a service whose reports go to the unit with the system that does much wrong at once; a second call changes nothing. @return its code */
    public String serviceOfTheUnit() {
        String service = "probe-kultura";
        var deployment = repository.createDeployment().name(service).enableDuplicateFiltering(true);
        for (String file : List.of(".bpmn", "-routing.dmn", "-report.form", "-work.form")) {
            deployment.addString(service + file, content("/probe/probe" + file).replace("probe", service).replace("zdm", "biuro-kultury"));
        }
        deployment.deploy();
        tester.awaitOffered(service);
        return service;
    }

    private static String content(String resource) {
        try (InputStream stream = HandOverRun.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The jobs of these cases that are still to be tried, by the cases' numbers. */
    public Map<String, Job> pending(List<String> numbers) {
        Map<String, Job> pending = new HashMap<>();
        for (String number : numbers) {
            job(number).filter(job -> job.getRetries() > 0).ifPresent(job -> pending.put(number, job));
        }
        return pending;
    }

    /** Tries a case's job once, now. @return whether it went well */
    public boolean attempt(String number) {
        try {
            management.executeJob(job(number).orElseThrow().getId());
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** Tries all until none is left to be tried: each is done, or an incident. @return the rounds that it took */
    public int untilSettled(List<String> numbers, UnitServer server) {
        int rounds = 0;
        for (Map<String, Job> pending = pending(numbers); !pending.isEmpty(); pending = pending(numbers)) {
            Date latest = pending.values().stream().map(Job::getDuedate).filter(due -> due != null).max(Date::compareTo).orElse(ClockUtil.getCurrentTime());
            ClockUtil.setCurrentTime(latest.after(ClockUtil.getCurrentTime()) ? latest : ClockUtil.getCurrentTime());
            new ArrayList<>(pending.keySet()).parallelStream().forEach(this::attempt);
            Awaitility.await().until(server::idle);
            rounds++;
        }
        return rounds;
    }

    /** What a manager reads in Cockpit about a case, or {@code null}. */
    public String incident(String number) {
        return instance(number).map(instance -> runtime.createIncidentQuery().processInstanceId(instance.getId()).singleResult())
                .map(Incident::getIncidentMessage).orElse(null);
    }

    /** The button "retry" in Cockpit. */
    public void retry(String number) {
        management.setJobRetries(job(number).orElseThrow().getId(), 1);
    }

    public boolean over(String number) {
        return instance(number).isEmpty();
    }

    private Optional<Job> job(String number) {
        return instance(number).map(instance -> management.createJobQuery().processInstanceId(instance.getId()).singleResult());
    }

    private Optional<ProcessInstance> instance(String number) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number, HandOverToSystem.PROCESS).singleResult());
    }
}
