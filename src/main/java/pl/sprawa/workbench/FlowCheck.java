package pl.sprawa.workbench;

import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** Where a run goes, where it may get stuck, and where its transactions end. */
final class FlowCheck {

    private FlowCheck() {
    }

    static void check(ProcessModel process, FlowGraph graph, Findings findings) {
        Set<FlowNode> reachable = graph.reachable();
        if (graph.nodes.stream().noneMatch(EndEvent.class::isInstance)) {
            findings.add(process.id(), process.process().getName(), "has no end", "let each path lead to an end event");
        }
        for (FlowNode node : graph.nodes) {
            if (!reachable.contains(node)) {
                add(findings, node, "is never reached", "connect it to what comes before it, or delete it");
            }
            boolean inEventSubProcess = node instanceof SubProcess stage && stage.triggeredByEvent();
            if (!(node instanceof EndEvent) && graph.outOf(node).isEmpty() && !inEventSubProcess) {
                add(findings, node, "leads nowhere", "connect it to what comes next, or to an end event");
            }
            if (node instanceof ExclusiveGateway || node instanceof InclusiveGateway) {
                conditions(process, node, findings);
            }
            transactions(process, node, findings);
        }
        for (SequenceFlow flow : process.flows()) {
            FlowNode source = flow.getSource();
            if (flow.getConditionExpression() != null && !(source instanceof ExclusiveGateway || source instanceof InclusiveGateway)) {
                findings.add(flow.getId(), ProcessModel.label(flow), "has a condition but leaves no gateway that asks",
                        "draw an exclusive gateway and put the condition behind it");
            }
        }
    }

    private static void conditions(ProcessModel process, FlowNode gateway, Findings findings) {
        SequenceFlow otherwise = gateway instanceof ExclusiveGateway exclusive ? exclusive.getDefault()
                : ((InclusiveGateway) gateway).getDefault();
        var outgoing = process.flows().stream().filter(flow -> flow.getSource().equals(gateway)).toList();
        if (outgoing.size() < 2) {
            return;
        }
        for (SequenceFlow flow : outgoing) {
            boolean conditional = flow.getConditionExpression() != null && !flow.getConditionExpression().getTextContent().isBlank();
            if (!conditional && !flow.equals(otherwise)) {
                findings.add(flow.getId(), ProcessModel.label(flow), "leaves " + gateway.getId() + " without a condition",
                        "give it a condition, or make it the default flow");
            }
        }
    }

    /**
     * A transaction must end before work that cannot be rolled back: a connector speaks to another system. And it must not end
     * between a service's start and its choice of a unit, or the resident's receipt could not name the unit. Timers, calls of
     * unit-task and waiting for messages need no mark: there the engine itself ends the transaction.
     */
    private static void transactions(ProcessModel process, FlowNode node, Findings findings) {
        boolean remote = Xml.all(process.document(), Xml.CAMUNDA, "connector").stream()
                .anyMatch(connector -> Xml.identified(connector).getAttribute("id").equals(node.getId()));
        if (remote && !node.isCamundaAsyncBefore()) {
            add(findings, node, "speaks to another system within the transaction before it",
                    "tick \"Asynchronous before\": what was done remotely cannot be rolled back");
        }
        boolean routing = node instanceof StartEvent || node instanceof BusinessRuleTask;
        if (process.isService() && routing && (node.isCamundaAsyncBefore() || node.isCamundaAsyncAfter())) {
            add(findings, node, "is asynchronous: the receipt would not know the unit", "untick it; the unit is chosen as the case opens");
        }
    }

    private static void add(Findings findings, FlowNode node, String problem, String mend) {
        findings.add(node.getId(), ProcessModel.label(node), problem, mend);
    }
}
