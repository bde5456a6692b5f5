package pl.sprawa.workbench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;

/** Ids that logs and tests can be read by, and words on everything that a clerk sees. */
final class NamingCheck {

    private static final List<String> EVENTS = List.of("Event", "Timer", "Message", "Error", "Escalation", "Signal", "Condition",
            "Compensation", "Link");
    /** The first that fits counts. Flows are free: nobody looks for them by id. */
    private static final Map<Class<? extends FlowNode>, List<String>> PREFIXES = new LinkedHashMap<>();

    static {
        PREFIXES.put(BusinessRuleTask.class, List.of("Decision", "Task"));
        PREFIXES.put(Task.class, List.of("Task"));
        PREFIXES.put(CallActivity.class, List.of("Task", "Call"));
        PREFIXES.put(SubProcess.class, List.of("Stage", "SubProcess"));
        PREFIXES.put(Gateway.class, List.of("Gateway"));
        PREFIXES.put(StartEvent.class, List.of("Start", "Timer", "Message", "Error", "Escalation", "Signal", "Condition"));
        PREFIXES.put(EndEvent.class, List.of("End"));
        PREFIXES.put(Event.class, EVENTS);
    }

    private NamingCheck() {
    }

    static void check(ProcessModel process, Findings findings) {
        for (FlowNode node : process.nodes()) {
            prefix(node, findings);
            // a gateway that does not choose, or only joins, asks nothing: words on it would be noise
            boolean silent = node instanceof Gateway && !(chooses(node) && splits(process, node));
            if (!silent && ProcessModel.label(node).isEmpty()) {
                findings.add(node.getId(), null, "has no name", node instanceof Gateway ? "write the question it asks, in Polish"
                        : "say on it, in Polish, what happens");
            }
        }
        for (SequenceFlow flow : process.flows()) {
            FlowNode source = flow.getSource();
            if (chooses(source) && splits(process, source) && ProcessModel.label(flow).isEmpty()) {
                findings.add(flow.getId(), null, "leaves " + source.getId() + " without a word",
                        "write the answer on the arrow, in Polish");
            }
        }
        for (Message message : process.model().getModelElementsByType(Message.class)) {
            if (message.getName() == null || !message.getName().matches("([A-Z][a-z0-9]+){2,}") || !past(message.getName())) {
                findings.add(message.getId(), message.getName(), "is not named as a past fact",
                        "name the message after what has happened: RequestWithdrawn");
            }
        }
    }

    private static boolean chooses(FlowNode node) {
        return node instanceof ExclusiveGateway || node instanceof InclusiveGateway;
    }

    private static boolean splits(ProcessModel process, FlowNode node) {
        return process.flows().stream().filter(flow -> node.equals(flow.getSource())).count() > 1;
    }

    private static void prefix(FlowNode node, Findings findings) {
        List<String> allowed = PREFIXES.entrySet().stream().filter(entry -> entry.getKey().isInstance(node)).findFirst()
                .map(Entry::getValue).orElse(EVENTS);
        boolean fits = allowed.stream().anyMatch(prefix -> node.getId().matches(prefix + "_[A-Z][A-Za-z0-9]*"));
        if (!fits) {
            findings.add(node.getId(), ProcessModel.label(node), "its id does not say what it is",
                    "give it an id like " + allowed.get(0) + "_WhatItIs" + (allowed.size() > 1 ? " (or " + String.join("_, ",
                            allowed.subList(1, allowed.size())) + "_)" : ""));
        }
    }

    /** Regular participles, and the irregular ones of everyday work. */
    private static boolean past(String name) {
        return name.matches(".*(ed|Sent|Paid|Found|Lost|Taken|Given|Made|Done|Begun|Known|Withdrawn|Drawn|Met|Held|Left|Put|Cut|Set|"
                + "Written|Chosen|Broken|Built|Brought|Bought|Sold|Told|Won|Gone|Come|Run|Seen|Heard|Kept|Laid|Shut|Undone)");
    }
}
