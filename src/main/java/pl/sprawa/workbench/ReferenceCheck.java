package pl.sprawa.workbench;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.w3c.dom.Element;

/** Everything that a process points at is there: forms, decisions, processes, messages, variables. */
final class ReferenceCheck {

    private static final Map<String, String> REFERENCES = Map.of("messageRef", "message", "errorRef", "error", "escalationRef",
            "escalation", "signalRef", "signal");

    private final Neighbours models;
    private final Vocabulary vocabulary;

    ReferenceCheck(Neighbours models, Vocabulary vocabulary) {
        this.models = models;
        this.vocabulary = vocabulary;
    }

    void check(ProcessModel process, Findings findings) {
        for (Element element : Xml.all(process.document(), Xml.BPMN, "*")) {
            form(element, findings);
            definitions(process, element, findings);
        }
        for (BusinessRuleTask task : process.model().getModelElementsByType(BusinessRuleTask.class)) {
            decision(task, findings);
        }
        for (CallActivity call : process.model().getModelElementsByType(CallActivity.class)) {
            String called = call.getCalledElement();
            if (called == null || called.isBlank()) {
                findings.add(call.getId(), ProcessModel.label(call), "calls no process", "name the process it calls");
            } else if (!called.contains("{") && models.lacksProcess(called)) {
                findings.add(call.getId(), ProcessModel.label(call), "calls the process " + called + ", which does not exist",
                        "correct the name, or add processes/" + called + ".bpmn");
            }
        }
        if (process.isService()) {
            reportForm(process, findings);
        }
        for (Element element : Xml.all(process.document(), Xml.CAMUNDA, "*")) {
            written(element, findings);
        }
        for (Element element : Xml.all(process.document(), Xml.BPMN, "*")) {
            variable(element, element.getAttributeNS(Xml.CAMUNDA, "resultVariable"), findings);
        }
    }

    private void form(Element element, Findings findings) {
        String form = element.getAttributeNS(Xml.CAMUNDA, "formRef");
        if (!element.getAttributeNS(Xml.CAMUNDA, "formKey").isEmpty()) {
            add(findings, element, "has a form key", "name the form as a form reference");
        }
        if (form.isEmpty()) {
            return;
        }
        if (!form.contains("{") && models.lacksForm(form)) {
            add(findings, element, "shows the form " + form + ", which does not exist", "correct the name, or add forms/" + form + ".form");
        }
        if (!element.getAttributeNS(Xml.CAMUNDA, "formRefBinding").equals("latest")) {
            add(findings, element, "binds its form to the deployment: the next change of the process alone would lose it",
                    "set the form's binding to latest");
        }
    }

    private static void definitions(ProcessModel process, Element element, Findings findings) {
        REFERENCES.forEach((attribute, kind) -> {
            String id = element.getAttribute(attribute);
            boolean needs = element.getLocalName().equals(kind + "EventDefinition") || kind.equals("message")
                    && element.getLocalName().equals("receiveTask");
            if (element.hasAttribute(attribute)) {
                String local = id.substring(id.indexOf(':') + 1);
                if (Xml.all(process.document(), Xml.BPMN, kind).stream().noneMatch(e -> e.getAttribute("id").equals(local))) {
                    add(findings, element, "refers to the " + kind + " " + id + ", which does not exist",
                            "choose the " + kind + " in Modeler, or make it");
                }
            } else if (needs && (kind.equals("message") || kind.equals("signal")) && !delegated(element)) {
                add(findings, element, "names no " + kind, "choose the " + kind + " in Modeler");
            }
        });
    }

    private static boolean delegated(Element definition) {
        return definition.hasAttributeNS(Xml.CAMUNDA, "delegateExpression") || definition.hasAttributeNS(Xml.CAMUNDA, "expression")
                || !Xml.all(definition, Xml.CAMUNDA, "connector").isEmpty();
    }

    private void decision(BusinessRuleTask task, Findings findings) {
        String decision = task.getCamundaDecisionRef();
        String label = ProcessModel.label(task);
        if (decision == null || decision.isBlank()) {
            if (task.getCamundaDelegateExpression() != null) {
                return;
            }
            findings.add(task.getId(), label, "asks no decision", "name the decision table it asks");
            return;
        }
        if (!decision.contains("{") && models.lacksDecision(decision)) {
            findings.add(task.getId(), label, "asks the decision " + decision + ", which does not exist",
                    "correct the name, or add dmn/" + decision + ".dmn");
        }
        if (!decision.endsWith("-routing")) {
            return;
        }
        if (ProcessModel.extensions(task, CamundaInputOutput.class).stream().flatMap(io -> io.getCamundaInputParameters().stream())
                .noneMatch(input -> "report".equals(input.getCamundaName()))) {
            findings.add(task.getId(), label, "does not hand the report to the decision",
                    "add the input parameter report: ${facts.report(execution)}");
        }
        if (!("unit".equals(task.getCamundaResultVariable())
                && "singleEntry".equals(task.getCamundaMapDecisionResult()))) {
            findings.add(task.getId(), label, "does not put the unit into the variable unit",
                    "set result variable unit and map decision result singleEntry");
        }
    }

    private void reportForm(ProcessModel process, Findings findings) {
        String expected = process.file().stem() + "-report";
        List<String> forms = Xml.all(process.document(), Xml.BPMN, "startEvent").stream()
                .map(start -> start.getAttributeNS(Xml.CAMUNDA, "formRef")).toList();
        if (!forms.contains(expected)) {
            findings.add(process.id(), process.process().getName(), "its start asks the resident nothing",
                    "set the start event's form reference to " + expected);
        }
    }

    /** What mappings and outputs write is a variable of the closed list; a connector's own parameters are not variables. */
    private void written(Element element, Findings findings) {
        Set<String> targets = switch (element.getLocalName()) {
            case "in", "out" -> Set.of(element.getAttribute("target"));
            case "inputParameter", "outputParameter" -> element.getParentNode().getParentNode().getLocalName().equals("connector")
                    ? Set.of() : Set.of(element.getAttribute("name"));
            default -> Set.of();
        };
        for (String target : targets.stream().filter(name -> !name.isEmpty()).collect(Collectors.toSet())) {
            variable(element, target, findings);
        }
        boolean mapping = element.getLocalName().equals("in") || element.getLocalName().equals("out");
        if (mapping && "all".equals(element.getAttribute("variables"))) {
            add(findings, element, "hands over all variables", "name those that are needed, one by one");
        }
    }

    private void variable(Element element, String name, Findings findings) {
        if (!name.isEmpty() && !vocabulary.variables().contains(name)) {
            add(findings, element, "writes \"" + name + "\", which is no variable of the list",
                    "use one of " + vocabulary.variables().stream().sorted().toList());
        }
    }

    private static void add(Findings findings, Element element, String problem, String mend) {
        Element at = Xml.identified(element);
        findings.add(at.getAttribute("id"), at.getAttribute("name"), problem, mend);
    }
}
