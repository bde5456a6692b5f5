package pl.sprawa.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.boot.test.context.TestComponent;

/** Deploys changed versions of the test service and of the shared processes, and does the work of the engine's batches. */
@TestComponent
public class ProbeVersions {

    private final RepositoryService repository;
    private final ManagementService management;

    ProbeVersions(RepositoryService repository, ManagementService management) {
        this.repository = repository;
        this.management = management;
    }

    public static String probe() {
        return read("src/test/resources/probe/probe.bpmn");
    }

    public static String shared(String process) {
        return read("processes/shared/" + process + ".bpmn");
    }

    /** The work of a unit as it was before units were reminded of each task. */
    public static String withoutReminder() {
        String gone = "(Timer_NotTaken|Task_RemindUnit|End_Reminded|Flow_NotTaken_RemindUnit|Flow_RemindUnit_Reminded)";
        return shared("unit-task").replaceAll("(?s)<bpmn:(boundaryEvent|serviceTask|endEvent) id=\"" + gone + "\".*?</bpmn:\\1>", "")
                .replaceAll("<bpmn:sequenceFlow id=\"" + gone + "\"[^>]*/>", "")
                .replaceAll("(?s)<bpmndi:(BPMNShape|BPMNEdge) id=\"" + gone + "_di\".*?</bpmndi:\\1>", "");
    }

    public static String service(String code) {
        return read("processes/" + code + ".bpmn");
    }

    /** The service with a second step after its only one. */
    public static String withCheck() {
        String probe = probe();
        String step = probe.substring(probe.indexOf("    <bpmn:callActivity"), probe.indexOf("    <bpmn:endEvent"));
        String check = step.replace("Task_Do", "Task_Check").replace("Zrób to", "Sprawdź to").replace("Flow_ChooseUnit_Do", "Flow_Do_Check")
                .replace("Flow_Do_Done", "Flow_Check_Done");
        return probe.replace(step, step.replace("Flow_Do_Done", "Flow_Do_Check") + check)
                .replace("<bpmn:incoming>Flow_Do_Done", "<bpmn:incoming>Flow_Check_Done")
                .replace("<bpmn:sequenceFlow id=\"Flow_Do_Done\" sourceRef=\"Task_Do\"", "<bpmn:sequenceFlow id=\"Flow_Do_Check\" sourceRef=\"Task_Do\""
                        + " targetRef=\"Task_Check\" /><bpmn:sequenceFlow id=\"Flow_Check_Done\" sourceRef=\"Task_Check\"")
                .replace("      <bpmndi:BPMNShape id=\"End_Done_di\"", "      <bpmndi:BPMNShape id=\"Task_Check_di\" bpmnElement=\"Task_Check\">"
                        + "<dc:Bounds x=\"570\" y=\"80\" width=\"120\" height=\"80\" /></bpmndi:BPMNShape>\n      <bpmndi:BPMNShape id=\"End_Done_di\"")
                .replace("x=\"602\" y=\"102\"", "x=\"732\" y=\"102\"").replace("x=\"575\" y=\"144\"", "x=\"705\" y=\"144\"")
                .replace("<bpmndi:BPMNEdge id=\"Flow_Do_Done_di\" bpmnElement=\"Flow_Do_Done\">", "<bpmndi:BPMNEdge id=\"Flow_Do_Check_di\" bpmnElement=\"Flow_Do_Check\">"
                        + "<di:waypoint x=\"530\" y=\"120\" /><di:waypoint x=\"570\" y=\"120\" /></bpmndi:BPMNEdge>\n"
                        + "<bpmndi:BPMNEdge id=\"Flow_Check_Done_di\" bpmnElement=\"Flow_Check_Done\">")
                .replace("<di:waypoint x=\"530\" y=\"120\" />\n        <di:waypoint x=\"602\" y=\"120\" />", "<di:waypoint x=\"690\" y=\"120\" /><di:waypoint x=\"732\" y=\"120\" />");
    }

    /** The service with its only step under another id. */
    public static String renamed() {
        return probe().replace("Task_Do", "Task_Work").replace("Zrób to", "Wykonaj to");
    }

    /** @return id of the new version */
    public String deploy(String process, String model) {
        // A comment makes every deployment a version of its own.
        repository.createDeployment().addString(process + ".bpmn", model + "<!-- " + System.nanoTime() + " -->").deploy();
        return newest(process);
    }

    public String newest(String process) {
        return repository.createProcessDefinitionQuery().processDefinitionKey(process).latestVersion().singleResult().getId();
    }

    /** Does every job of every batch until it is done or has failed for good. */
    public void doBatches() {
        for (Batch batch : management.createBatchQuery().list()) {
            for (String jobs : List.of(batch.getSeedJobDefinitionId(), batch.getBatchJobDefinitionId(), batch.getMonitorJobDefinitionId())) {
                for (Job job : management.createJobQuery().jobDefinitionId(jobs).list()) {
                    doUntilGivenUp(job);
                }
            }
        }
    }

    private void doUntilGivenUp(Job job) {
        for (int left = job.getRetries(); left > 0; left--) {
            try {
                management.executeJob(job.getId());
                return;
            } catch (ProcessEngineException failed) {
                // counted by the engine as one of the job's tries
            }
        }
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
