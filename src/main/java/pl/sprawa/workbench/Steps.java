package pl.sprawa.workbench;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ConditionalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SignalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** The steps of one version of a process, in the order of the file. */
final class Steps {

    private final Map<String, Step> byId = new LinkedHashMap<>();

    private Steps() {
    }

    static Steps of(BpmnModelInstance model) {
        Steps steps = new Steps();
        model.getModelElementsByType(FlowNode.class).stream().filter(Steps::waits)
                .forEach(node -> steps.byId.put(node.getId(), new Step(node.getId(), ProcessModel.label(node), kind(node), renewed(node), event(node))));
        return steps;
    }

    Collection<Step> all() {
        return byId.values();
    }

    boolean has(String id) {
        return byId.containsKey(id);
    }

    /** What is written on an element; the engine's name for the rounds of a repeated step is understood too. */
    Step get(String id) {
        String plain = id.replace("#multiInstanceBody", "");
        return byId.getOrDefault(plain, new Step(plain, "", "", false, false));
    }

    /** {@code SubProcess_Handling „Załatwianie sprawy”} for an id; the process itself and unknown elements stay an id. */
    String name(String id) {
        return get(id).toString();
    }

    private static boolean waits(FlowNode node) {
        return node instanceof UserTask || node instanceof CallActivity || node instanceof ReceiveTask || node instanceof SubProcess
                || node instanceof IntermediateCatchEvent || node instanceof EventBasedGateway || node instanceof ParallelGateway
                || node instanceof InclusiveGateway || event(node) || node.isCamundaAsyncBefore() || node.isCamundaAsyncAfter();
    }

    private static boolean event(FlowNode node) {
        return node instanceof BoundaryEvent || node instanceof StartEvent && node.getParentElement() instanceof SubProcess outer && outer.triggeredByEvent();
    }

    private static String kind(FlowNode node) {
        return node.getElementType().getTypeName() + (node instanceof CatchEvent event
                ? event.getEventDefinitions().stream().map(definition -> " " + definition.getElementType().getTypeName()).findFirst().orElse("") : "");
    }

    private static boolean renewed(FlowNode node) {
        return node instanceof CatchEvent event && event.getEventDefinitions().stream().anyMatch(Steps::named)
                || node instanceof ReceiveTask task && task.getMessage() != null;
    }

    private static boolean named(EventDefinition definition) {
        return definition instanceof MessageEventDefinition || definition instanceof SignalEventDefinition
                || definition instanceof ConditionalEventDefinition;
    }
}
