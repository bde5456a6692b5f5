package pl.sprawa.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pl.sprawa.notification.Outbox;
import pl.sprawa.request.Status;
import pl.sprawa.request.Timeline;
import pl.sprawa.request.TimelineEntry;

/** A broken model can never refuse a report: it is kept, the incident can be read, and after the mend the case opens by itself. */
abstract class OpeningCases {

    @Autowired CaseTester tester;
    @Autowired RepositoryService repository;
    @Autowired RuntimeService runtime;
    @Autowired ManagementService management;
    @Autowired Timeline timeline;
    @Autowired Cases cases;
    @Autowired Outbox outbox;

    @Test
    void theReportIsKeptAndItsCaseOpensAfterTheMend() throws IOException {
        service();
        String whole = tester.report("fragile");
        assertThat(tester.unitOfTask(whole)).isEqualTo("zdm");

        String number = deferred();

        assertThat(timeline.of(number)).extracting(TimelineEntry::kind).contains("received", "opening-deferred");
        Job opening = opening(number);
        while (management.createJobQuery().jobId(opening.getId()).singleResult().getRetries() > 0) {
            assertThatThrownBy(() -> management.executeJob(opening.getId())).hasMessageContaining("fragile-routing");
        }
        Incident incident = runtime.createIncidentQuery().processInstanceId(opening.getProcessInstanceId()).singleResult();
        assertThat(incident.getIncidentMessage()).contains("fragile-routing");

        deploy("-routing.dmn");
        Awaitility.await().until(() -> management.createJobQuery().jobId(opening.getId()).singleResult().getRetries() > 0);
        management.executeJob(opening.getId());

        assertThat(tester.request(number).caseOpened()).isTrue();
        assertThat(tester.unitOfTask(number)).isEqualTo("zdm");
        assertThat(runtime.createIncidentQuery().processDefinitionKeyIn("opening").count()).isZero();
    }

    @Test
    void whileItsOpeningIsDeferredTheResidentMayWithdraw() throws IOException {
        service();
        String number = deferred();

        cases.withdrawByResident(number, "Już naprawione");

        assertThat(tester.over(number)).as("neither a case nor an opening that is tried again").isTrue();
        assertThat(tester.request(number).status()).isEqualTo(Status.CLOSED);
        assertThat(tester.request(number).outcome()).isEqualTo("withdrawn");
        assertThat(outbox.of(number).stream().map(CaseLife::name)).containsExactly("withdrawn");
        assertThat(timeline.of(number)).extracting(TimelineEntry::kind).endsWith("withdrawn");
        assertThatThrownBy(() -> cases.withdrawByResident(number, "Znowu")).isInstanceOf(CaseConflict.class).hasMessageContaining("nie jest w toku");
    }

    @Test
    void whileItsOpeningIsDeferredItMayBeMergedAndHearsTheOutcome() throws IOException {
        service();
        String number = deferred();
        tester.deployProbes();
        String into = tester.report("probe");

        cases.merge(number, into);
        tester.finish(into);

        assertThat(tester.over(number)).isTrue();
        assertThat(outbox.of(number).stream().map(CaseLife::name)).containsExactlyInAnyOrder("merged", "outcome-told");
    }

    @Test
    void whileItsOpeningIsDeferredAnotherServiceMayBeNamedThatIsNotBroken() throws IOException {
        service();
        String number = deferred();
        tester.deployProbes();

        cases.reclassify(number, "probe");
        management.executeJob(opening(number).getId());

        assertThat(tester.request(number).caseOpened()).isTrue();
        assertThat(tester.request(number).serviceCode()).isEqualTo("probe");
        assertThat(tester.task(number)).isNotNull();
    }

    @Test
    void whoseOpeningSomebodyHasDeletedIsToldThatTheCaseIsNotOpenYet() throws IOException {
        service();
        String number = deferred();
        runtime.deleteProcessInstance(opening(number).getProcessInstanceId(), "in Cockpit");

        assertThatThrownBy(() -> cases.withdrawByResident(number, "Już naprawione")).isInstanceOf(CaseConflict.class).hasMessageContaining("nie jest jeszcze otwarta");
        assertThat(tester.request(number).status()).isEqualTo(Status.OPEN);
    }

    private void service() throws IOException {
        deploy("-report.form", "-work.form");
        deploy("-routing.dmn");
        deploy(".bpmn"); // last: the deployment gate refuses a process that asks a decision which is not there
        tester.awaitOffered("fragile");
    }

    /** A report that comes while the service has lost its table. */
    private String deferred() {
        repository.createDeploymentQuery().deploymentName(name("-routing.dmn")).list().forEach(table -> repository.deleteDeployment(table.getId(), true));
        String number = tester.report("fragile");
        assertThat(tester.request(number).caseOpened()).isFalse();
        assertThat(tester.task(number)).isNull();
        return number;
    }

    private Job opening(String number) {
        return management.createJobQuery().processInstanceId(
                runtime.createProcessInstanceQuery().processInstanceBusinessKey(number, Cases.OPENING).singleResult().getId()).singleResult();
    }

    private static String name(String... files) {
        return "fragile " + List.of(files);
    }

    /** Deploys files of the test service under another name, so that breaking it hurts no other test. */
    private String deploy(String... files) throws IOException {
        DeploymentBuilder deployment = repository.createDeployment().name(name(files));
        for (String file : files) {
            try (InputStream in = getClass().getResourceAsStream("/probe/probe" + file)) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                deployment.addString("fragile" + file, text.replace("\"probe", "\"fragile").replace("_probe", "_fragile"));
            }
        }
        return deployment.deploy().getId();
    }
}
