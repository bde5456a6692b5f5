package pl.sprawa.workbench;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * Which node may follow which. From the flows' ends, not from the nodes' lists of flows, which a tool may leave out. A boundary
 * event follows the node it sits on; a sub-process leads to its starts, and its ends lead on to what follows it.
 */
final class FlowGraph {

    /** @param boundary whether {@code to} is an event on the edge of {@code from}: what {@code from} was to write is not written */
    record Step(FlowNode from, FlowNode to, boolean boundary) {
    }

    final Collection<FlowNode> nodes;
    private final List<Step> steps = new ArrayList<>();
    private final Map<FlowNode, List<Step>> into = new LinkedHashMap<>();
    private final Map<FlowNode, List<Step>> outOf = new LinkedHashMap<>();

    FlowGraph(ProcessModel process) {
        nodes = process.nodes();
        for (SequenceFlow flow : process.flows()) {
            FlowNode source = flow.getSource();
            if (source instanceof SubProcess stage && !ends(stage).isEmpty()) {
                ends(stage).forEach(end -> steps.add(new Step(end, flow.getTarget(), false)));
            } else {
                steps.add(new Step(source, flow.getTarget(), false));
            }
        }
        for (FlowNode node : nodes) {
            if (node instanceof BoundaryEvent event && event.getAttachedTo() != null) {
                steps.add(new Step(event.getAttachedTo(), event, true));
            }
            if (node instanceof StartEvent start && start.getParentElement() instanceof SubProcess stage) {
                steps.add(new Step(stage, start, true));
            }
        }
        for (Step step : steps) {
            into.computeIfAbsent(step.to(), key -> new ArrayList<>()).add(step);
            outOf.computeIfAbsent(step.from(), key -> new ArrayList<>()).add(step);
        }
    }

    List<Step> into(FlowNode node) {
        return into.getOrDefault(node, List.of());
    }

    List<Step> outOf(FlowNode node) {
        return outOf.getOrDefault(node, List.of());
    }

    /** Where a run may begin: start events of the process, and sub-processes that an event starts. */
    Set<FlowNode> entries() {
        Set<FlowNode> entries = new LinkedHashSet<>();
        for (FlowNode node : nodes) {
            boolean start = node instanceof StartEvent && !(node.getParentElement() instanceof SubProcess);
            if (start || besides(node)) {
                entries.add(node);
            }
        }
        return entries;
    }

    /** Whether it is a sub-process that an event starts, at any moment at which the run around it waits. */
    static boolean besides(FlowNode node) {
        return node instanceof SubProcess stage && stage.triggeredByEvent();
    }

    /** The nodes of a scope at which a run waits: only then may an event start a sub-process beside it. */
    List<FlowNode> waiting(ModelElementInstance scope) {
        return nodes.stream().filter(node -> scope.equals(node.getParentElement()) && !besides(node))
                .filter(node -> node instanceof CallActivity || node instanceof UserTask || node instanceof ReceiveTask || node instanceof SubProcess
                        || node instanceof IntermediateCatchEvent || node instanceof EventBasedGateway).toList();
    }

    /** All nodes that a run may come to. */
    Set<FlowNode> reachable() {
        return reachable(step -> true);
    }

    /** Without what only happens beside the main course: behind events that do not interrupt. */
    Set<FlowNode> mainCourse() {
        return reachable(step -> !(step.to() instanceof BoundaryEvent event) || event.cancelActivity());
    }

    private Set<FlowNode> reachable(Predicate<Step> along) {
        Set<FlowNode> reached = new LinkedHashSet<>(entries());
        Deque<FlowNode> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            for (Step step : outOf(open.pop())) {
                if (along.test(step) && reached.add(step.to())) {
                    open.add(step.to());
                }
            }
        }
        return reached;
    }

    private static List<EndEvent> ends(SubProcess stage) {
        return List.copyOf(stage.getChildElementsByType(EndEvent.class));
    }
}
