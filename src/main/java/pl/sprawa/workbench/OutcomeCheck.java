package pl.sprawa.workbench;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;

/** Every result that a resident may read as the outcome of the case has a text. Follows each result from its step to the ends. */
final class OutcomeCheck {

    private final CityFacts city;
    private final ProcessModel process;
    private final FlowGraph graph;
    private final StepResults results;
    /** Ids of the elements that write the result. */
    private final Set<String> writers;

    OutcomeCheck(CityFacts city, ProcessModel process, FlowGraph graph, StepResults results) {
        this.city = city;
        this.process = process;
        this.graph = graph;
        this.results = results;
        writers = Xml.all(process.document(), Xml.BPMN, "*").stream().filter(element -> VariableFlow.writes(element).contains(StepResults.RESULT))
                .map(element -> element.getAttribute("id")).collect(Collectors.toSet());
    }

    void check(Findings findings) {
        for (FlowNode step : process.nodes()) {
            if (keepsItsResult(step)) {
                continue;
            }
            for (String result : new TreeSet<>(results.of(step.getId()))) {
                if (!city.outcomes().contains(result) && !results.told(step.getId(), result) && mayEnd(step, result)) {
                    findings.add(step.getId(), ProcessModel.label(step), "its result '" + result + "' can be the outcome of the case, but has "
                            + "no text for the resident", mend(step, result));
                }
            }
        }
    }

    /** The form can be deployed with the service; the city pack is read when the application starts. */
    private String mend(FlowNode step, String result) {
        String pack = result + "=... to city/messages/outcomes.<language>.properties";
        return step instanceof CallActivity ? "add the property outcome." + result + " with the sentence for the resident to the field result of "
                + "the step's form, or " + pack : "add " + pack;
    }

    /** A step beside the main course may take its result back into its own scope only: it is gone when the step is. */
    private boolean keepsItsResult(FlowNode step) {
        return Xml.all(process.document(), Xml.CAMUNDA, "out").stream()
                .filter(out -> Xml.identified(out).getAttribute("id").equals(step.getId()))
                .anyMatch(out -> out.getAttribute("target").equals(StepResults.RESULT) && out.getAttribute("local").equals("true"));
    }

    /** Whether a run may come from the step to an end of the case without another step's result taking the place of this one. */
    private boolean mayEnd(FlowNode step, String result) {
        Deque<FlowNode> open = new ArrayDeque<>();
        Set<FlowNode> seen = new LinkedHashSet<>();
        graph.outOf(step).stream().filter(next -> !next.boundary()).forEach(next -> open.add(next.to()));
        while (!open.isEmpty()) {
            FlowNode node = open.pop();
            boolean beside = node instanceof BoundaryEvent event && !event.cancelActivity();
            if (beside || !seen.add(node)) {
                continue;
            }
            if (ends(node)) {
                return true;
            }
            boolean writes = writers.contains(node.getId());
            next(node, result).filter(to -> !writes || boundary(node, to)).forEach(open::add);
        }
        return false;
    }

    /** The end of the process, not of a stage in it, and not one that throws an error. */
    private static boolean ends(FlowNode node) {
        return node instanceof EndEvent end && !(node.getParentElement() instanceof SubProcess) && end.getEventDefinitions().stream()
                .allMatch(TerminateEventDefinition.class::isInstance);
    }

    private boolean boundary(FlowNode from, FlowNode to) {
        return graph.outOf(from).stream().anyMatch(step -> step.to().equals(to) && step.boundary());
    }

    private Stream<FlowNode> next(FlowNode node, String result) {
        if (!(node instanceof ExclusiveGateway gateway)) {
            return graph.outOf(node).stream().map(FlowGraph.Step::to);
        }
        List<SequenceFlow> flows = process.flows().stream().filter(flow -> gateway.equals(flow.getSource())).toList();
        boolean decided = flows.stream().anyMatch(flow -> holds(flow, result, true));
        return flows.stream().filter(flow -> flow.equals(gateway.getDefault()) ? !decided : !holds(flow, result, false))
                .map(SequenceFlow::getTarget);
    }

    /** Whether it is certain that the flow's condition, with this result, comes out so. */
    private static boolean holds(SequenceFlow flow, String result, boolean expected) {
        if (flow.getConditionExpression() == null) {
            return false;
        }
        try {
            List<Expression> condition = ExpressionParser.all(flow.getConditionExpression().getTextContent());
            return condition.size() == 1 && condition.get(0).holds(Map.of(StepResults.RESULT, result)).equals(Optional.of(expected));
        } catch (IllegalArgumentException e) {
            return false; // the finding of ExpressionCheck
        }
    }
}
