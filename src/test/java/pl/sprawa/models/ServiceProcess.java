package pl.sprawa.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageInMemProcessEngineConfiguration;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import pl.sprawa.casework.Var;

/**
 * One service's process and routing table on an engine in memory, without the rest of the application: {@code unit-task}
 * is a single user task, the facts are given by the test, messages to the resident are only noted.
 * A test reads like the process:
 * <pre>
 * static final ServiceProcess pothole = new ServiceProcess("pothole");
 * &#64;RegisterExtension static final ProcessEngineCoverageExtension coverage = pothole.coverage();
 * ...
 * pothole.reported(ReportFacts.about("pothole").answer("kind", "carriageway"));
 * pothole.step("Task_Inspect", "zdm").finish("repair-now");
 * pothole.step("Task_Repair", "zdm").finish("repaired");
 * pothole.endedWith("repaired");
 * </pre>
 */
public final class ServiceProcess {

    private final String code;
    private final ProcessCoverageInMemProcessEngineConfiguration configuration = new ProcessCoverageInMemProcessEngineConfiguration();
    private final ProcessEngineCoverageExtension coverage;
    private final List<String> told = new ArrayList<>();
    private Map<String, Object> report = Map.of();
    private ProcessInstance instance;
    private String number;
    private int reports;
    private boolean deployed;
    private boolean legalTermSet;

    /** @param code of the service: {@code processes/<code>.bpmn} and the decisions it asks are taken from the class path */
    public ServiceProcess(String code) {
        this.code = code;
        configuration.setProcessEngineName(code);
        configuration.setJdbcUrl("jdbc:h2:mem:" + code);
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setBeans(Map.of("facts", new GivenFacts(),
                "notifyResident", (JavaDelegate) execution -> told.add((String) execution.getVariable(Var.MESSAGE)),
                "setLegalTerm", (JavaDelegate) execution -> legalTermSet = true,
                "prolongTerm", (JavaDelegate) execution -> told.add("term-prolonged"),
                "recordService", (JavaDelegate) execution -> assertThat(execution.getVariable(Var.PROPOSED_SERVICE)).isNotNull()));
        coverage = ProcessEngineCoverageExtension.builder(configuration)
                .excludeProcessDefinitionKeys("unit-task").assertClassCoverageAtLeast(1.0).build();
    }

    /** To be registered as a static extension: fails the class unless its tests walked every node and every flow. */
    public ProcessEngineCoverageExtension coverage() {
        return coverage;
    }

    /** The case calls the service's process for a report with these facts. */
    public void reported(ReportFacts facts) {
        deployOnce();
        told.clear();
        legalTermSet = false;
        number = "2026-" + ++reports;
        report = facts.asMap();
        Map<String, Object> variables = new HashMap<>();
        variables.put(Var.SERVICE_CODE, code);
        variables.put(Var.UNIT, null);
        instance = engine().getRuntimeService().startProcessInstanceByKey(code, number, variables);
    }

    /** Asserts that the process stands at this step and that the work lies with this unit and nobody else. */
    public UnitStep step(String activity, String unit) {
        assertThat(engine().getRuntimeService().getActiveActivityIds(instance.getId())).contains(activity);
        Task task = engine().getTaskService().createTaskQuery().processInstanceId(engine().getHistoryService()
                .createHistoricActivityInstanceQuery().processInstanceId(instance.getId()).activityId(activity).unfinished()
                .singleResult().getCalledProcessInstanceId()).active().singleResult();
        assertThat(task).as("the work of %s", activity).isNotNull();
        assertThat(engine().getTaskService().getIdentityLinksForTask(task.getId())).extracting("groupId").containsExactly(unit);
        return new UnitStep(engine(), task);
    }

    /** Asserts that the process waits at this event for time to pass, and lets it pass. */
    public void timePasses(String timer) {
        String job = engine().getManagementService().createJobQuery().processInstanceId(instance.getId()).activityId(timer)
                .timers().singleResult().getId();
        engine().getManagementService().executeJob(job);
    }

    /** Asserts that the process waits at this event, and until when. */
    public void waitsUntil(String timer, Instant moment) {
        assertThat(engine().getManagementService().createJobQuery().processInstanceId(instance.getId()).activityId(timer)
                .timers().singleResult().getDuedate().toInstant()).isEqualTo(moment);
    }

    /**
     * A service under the Code: its legal term is set, and runs out twice; each time this unit, beside its other work, names a
     * new one and the resident is told.
     */
    public void legalTermIsProlongedTwice(String unit) {
        assertThat(legalTermSet).as("the legal term is set").isTrue();
        List<String> before = List.copyOf(told);
        timePasses("Timer_LegalNotice");
        step("Task_NotifyDelay", unit).demands("note").fill("newTerm", "2031-06-02").finish("notified");
        timePasses("Timer_NextLegalNotice");
        step("Task_NotifyDelay", unit).fill("newTerm", "2031-07-02").finish("notified");
        assertThat(told).hasSize(before.size() + 2).endsWith("term-prolonged", "term-prolonged");
    }

    /** Something happened outside, told by the number of the request. */
    public void happened(String message) {
        engine().getRuntimeService().createMessageCorrelation(message).processInstanceBusinessKey(number).correlateWithResult();
    }

    /** Asserts at which steps work is to be done, all of them. */
    public void standsAt(String... activities) {
        assertThat(engine().getHistoryService().createHistoricActivityInstanceQuery().processInstanceId(instance.getId())
                .activityType("callActivity").unfinished().list()).extracting("activityId").containsExactlyInAnyOrder((Object[]) activities);
    }

    /** Asserts which messages the resident got so far, oldest first. */
    public void toldResident(String... messages) {
        assertThat(told).containsExactly(messages);
    }

    /** Asserts that nothing is left to do and that this is the outcome of the case. */
    public void endedWith(String outcome) {
        assertThat(engine().getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(number).list())
                .as("processes still running").isEmpty();
        assertThat(engine().getHistoryService().createHistoricVariableInstanceQuery().processInstanceId(instance.getId())
                .activityInstanceIdIn(instance.getId()).variableName(Var.RESULT).singleResult().getValue()).isEqualTo(outcome);
        assertThat(Outcomes.texts("pl")).as("texts of outcomes").containsKey(outcome);
        assertThat(Outcomes.texts("en")).as("texts of outcomes").containsKey(outcome);
    }

    private ProcessEngine engine() {
        return coverage.getProcessEngine();
    }

    private void deployOnce() {
        if (!deployed) {
            DeploymentBuilder models = engine().getRepositoryService().createDeployment().addClasspathResource("processes/" + code + ".bpmn");
            Bpmn.readModelFromStream(ServiceProcess.class.getResourceAsStream("/processes/" + code + ".bpmn"))
                    .getModelElementsByType(BusinessRuleTask.class).stream().map(BusinessRuleTask::getCamundaDecisionRef)
                    .filter(Objects::nonNull).distinct().forEach(decision -> models.addClasspathResource("dmn/" + decision + ".dmn"));
            models.addModelInstance("unit-task.bpmn", Bpmn.createExecutableProcess("unit-task").startEvent()
                            .userTask("Task_Work").name("${step}").camundaCandidateGroups("${unit}").endEvent().done())
                    .deploy();
            deployed = true;
        }
    }

    /** Stands in for the bean of the same name; public so that expressions can call it. */
    public final class GivenFacts {

        public Map<String, Object> report(DelegateExecution execution) {
            assertThat(execution.getProcessBusinessKey()).isEqualTo(number);
            return report;
        }

        public boolean danger(DelegateExecution execution) {
            return (boolean) report(execution).get("danger");
        }

        /** A mistyped question fails here as it would surprise an analyst there. */
        public String answer(DelegateExecution execution, String question) {
            Map<?, ?> answers = (Map<?, ?>) report(execution).get("answers");
            assertThat(answers.containsKey(question)).as("the form asks " + question).isTrue();
            return (String) answers.get(question);
        }

        public int month(DelegateExecution execution) {
            return (int) report(execution).get("month");
        }

        public Date dayBeforeAppointment(DelegateExecution execution) {
            return Date.from(OffsetDateTime.parse((String) execution.getVariable(Var.APPOINTMENT_AT)).minusDays(1).toInstant());
        }

        public Date legalNoticeAt(DelegateExecution execution) {
            report(execution);
            return Date.from(Instant.parse("2031-05-06T22:00:00Z"));
        }

        public boolean workingHours(DelegateExecution execution) {
            return (boolean) report(execution).get("workingHours");
        }

        /** Without a calendar: from a Wednesday in June at ten. */
        public Date inWorkingTime(DelegateExecution execution, String budget) {
            return Date.from(Instant.parse("2026-06-17T08:00:00Z").plus(Duration.parse(budget)));
        }
    }
}
