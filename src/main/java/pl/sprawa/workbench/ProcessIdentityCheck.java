package pl.sprawa.workbench;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.Process;

/** The checks on a process as a whole: what it is called, whether it runs, how long its history is kept, how it is offered. */
final class ProcessIdentityCheck {

    private ProcessIdentityCheck() {
    }

    static void check(ProcessModel model, Findings findings) {
        Process process = model.process();
        String stem = model.file().stem();
        if (!stem.equals(process.getId())) {
            add(process, findings, "the process has the id " + process.getId(), "give it the id " + stem + ", or rename the file after it");
        }
        if (!process.isExecutable()) {
            add(process, findings, "is not executable", "tick \"Executable\" in Modeler");
        }
        String keep = process.getCamundaHistoryTimeToLiveString();
        if (keep == null || keep.isBlank()) {
            add(process, findings, "has no time to live: its history would never be deleted", "set the history time to live: P180D");
        } else if (!keep.matches("P\\d+D")) {
            add(process, findings, "its time to live is " + keep, "give it in days: P180D");
        }
        if (process.getName() == null || process.getName().isBlank()) {
            add(process, findings, "has no name", "name it, in Polish");
        }
        if (process.isCamundaStartableInTasklist()) {
            add(process, findings, "can be started in Tasklist, past the front door", "untick \"Startable\" in Modeler");
        }
        if (model.isService()) {
            service(model, findings);
        }
    }

    private static void service(ProcessModel model, Findings findings) {
        Map<String, String> properties = model.properties();
        for (String name : Set.of("group", "group.en", "name.en", "keywords", "keywords.en", "description.en")) {
            if (properties.getOrDefault(name, "").isBlank()) {
                add(model.process(), findings, "lacks the property " + name, "add the extension property " + name + " to the process");
            }
        }
        if (!Set.of("true", "false").contains(properties.getOrDefault("offered", "true"))) {
            add(model.process(), findings, "its property offered is " + properties.get("offered"), "make it false to withdraw the service, or delete it");
        }
        boolean described = model.process().getDocumentations().stream().anyMatch(text -> !text.getTextContent().isBlank());
        if (!described) {
            add(model.process(), findings, "has no documentation", "say in it, in Polish, what the service is for: residents read it");
        }
    }

    private static void add(Process process, Findings findings, String problem, String mend) {
        findings.add(process.getId(), process.getName(), problem, mend);
    }
}
