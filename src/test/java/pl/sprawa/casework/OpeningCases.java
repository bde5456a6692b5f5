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
import pl.sprawa.request.Timeline;
import pl.sprawa.request.TimelineEntry;

/** A broken model can never refuse a report: it is kept, the incident can be read, and after the mend the case opens by itself. */
abstract class OpeningCases {

    @Autowired CaseTester tester;
    @Autowired RepositoryService repository;
    @Autowired RuntimeService runtime;
    @Autowired ManagementService management;
    @Autowired Timeline timeline;

    @Test
    void theReportIsKeptAndItsCaseOpensAfterTheMend() throws IOException {
        deploy("-report.form", "-work.form");
        String table = deploy("-routing.dmn");
        deploy(".bpmn"); // last: the deployment gate refuses a process that asks a decision which is not there
        tester.awaitOffered("fragile");
        String whole = tester.report("fragile");
        assertThat(tester.unitOfTask(whole)).isEqualTo("zdm");

        repository.deleteDeployment(table, true);
        String number = tester.report("fragile");

        assertThat(tester.request(number).caseOpened()).isFalse();
        assertThat(tester.task(number)).isNull();
        assertThat(timeline.of(number)).extracting(TimelineEntry::kind).contains("received", "opening-deferred");
        Job opening = management.createJobQuery().processDefinitionKey("opening").singleResult();
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

    /** Deploys files of the test service under another name, so that breaking it hurts no other test. */
    private String deploy(String... files) throws IOException {
        DeploymentBuilder deployment = repository.createDeployment().name("fragile " + List.of(files));
        for (String file : files) {
            try (InputStream in = getClass().getResourceAsStream("/probe/probe" + file)) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                deployment.addString("fragile" + file, text.replace("\"probe", "\"fragile").replace("_probe", "_fragile"));
            }
        }
        return deployment.deploy().getId();
    }
}
