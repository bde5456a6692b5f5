package pl.sprawa.workbench;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** A process that cannot be looked at cannot be discussed: everything that runs is drawn. */
final class DiagramCheck {

    private DiagramCheck() {
    }

    static void check(ProcessModel process, Findings findings) {
        Set<String> shapes = drawn(process, "BPMNShape");
        Set<String> edges = drawn(process, "BPMNEdge");
        if (shapes.isEmpty() && edges.isEmpty()) {
            findings.add(process.id(), process.process().getName(), "has no diagram", "draw it in Modeler, left to right");
            return;
        }
        for (FlowNode node : process.nodes()) {
            if (!shapes.contains(node.getId())) {
                findings.add(node.getId(), ProcessModel.label(node), "is missing from the diagram", "draw it in Modeler");
            }
        }
        for (SequenceFlow flow : process.flows()) {
            if (!edges.contains(flow.getId())) {
                findings.add(flow.getId(), ProcessModel.label(flow), "is missing from the diagram", "draw it in Modeler");
            }
        }
    }

    private static Set<String> drawn(ProcessModel process, String kind) {
        return Xml.all(process.document(), Xml.BPMNDI, kind).stream().map(shape -> shape.getAttribute("bpmnElement"))
                .map(name -> name.substring(name.indexOf(':') + 1)).collect(Collectors.toSet());
    }
}
