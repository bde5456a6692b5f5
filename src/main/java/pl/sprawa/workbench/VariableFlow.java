package pl.sprawa.workbench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.w3c.dom.Element;

/**
 * Who may have written a variable last when a run comes to a node: reaching definitions, over all paths. The writer
 * {@link #NOBODY} means that on some path nobody has.
 */
final class VariableFlow {

    static final String NOBODY = "";
    static final String CALLER = "the call of the process";

    private final FlowGraph graph;
    private final Set<String> variables;
    private final Map<String, Element> elements;
    private final Map<FlowNode, Set<String>> written = new HashMap<>();
    private final Map<FlowNode, Map<String, Set<String>>> before = new HashMap<>();

    /** @param given what the caller of the process hands over */
    VariableFlow(ProcessModel process, FlowGraph graph, Set<String> variables, Set<String> given) {
        this.graph = graph;
        this.variables = variables;
        elements = Xml.all(process.document(), Xml.BPMN, "*").stream().filter(element -> element.hasAttribute("id"))
                .collect(Collectors.toMap(element -> element.getAttribute("id"), element -> element, (a, b) -> a));
        Map<String, Set<String>> start = new HashMap<>();
        variables.forEach(variable -> start.put(variable, Set.of(given.contains(variable) ? CALLER : NOBODY)));
        graph.entries().stream().filter(entry -> !FlowGraph.besides(entry)).forEach(entry -> before.put(entry, start));
        boolean changed = true;
        while (changed) {
            changed = false;
            for (FlowNode node : graph.nodes) {
                Map<String, Set<String>> now = join(node);
                if (!now.isEmpty() && !now.equals(before.put(node, now))) {
                    changed = true;
                }
            }
        }
    }

    /** Ids of the nodes that may have written the variable last; empty if the node is never reached. */
    Set<String> writersBefore(FlowNode node, String variable) {
        return before.getOrDefault(node, Map.of()).getOrDefault(variable, Set.of());
    }

    /** The same once the node is done. */
    Set<String> writersAfter(FlowNode node, String variable) {
        return after(node).getOrDefault(variable, Set.of());
    }

    private Map<String, Set<String>> join(FlowNode node) {
        Map<String, Set<String>> joined = new HashMap<>();
        if (FlowGraph.besides(node)) {
            graph.waiting(node.getParentElement()).forEach(waiting -> before.getOrDefault(waiting, Map.of())
                    .forEach((variable, writers) -> joined.merge(variable, writers, VariableFlow::union)));
            return joined;
        }
        if (graph.entries().contains(node)) {
            joined.putAll(before.get(node));
        }
        List<Map<String, Set<String>>> states = graph.into(node).stream()
                .map(step -> step.boundary() ? before.getOrDefault(step.from(), Map.of()) : after(step.from())).toList();
        for (String variable : variables) {
            boolean writtenOnOneBranch = false;
            for (Map<String, Set<String>> state : states) {
                Set<String> writers = state.getOrDefault(variable, Set.of());
                if (!writers.isEmpty()) {
                    joined.merge(variable, writers, VariableFlow::union);
                    writtenOnOneBranch |= !writers.contains(NOBODY);
                }
            }
            // a parallel join waits for all branches: what one of them has written is written
            if (node instanceof ParallelGateway && writtenOnOneBranch) {
                joined.computeIfPresent(variable, (key, writers) -> writers.stream().filter(w -> !w.equals(NOBODY))
                        .collect(Collectors.toCollection(TreeSet::new)));
            }
        }
        return joined;
    }

    private Map<String, Set<String>> after(FlowNode node) {
        Map<String, Set<String>> state = new HashMap<>(before.getOrDefault(node, Map.of()));
        if (!state.isEmpty() && elements.containsKey(node.getId())) {
            written.computeIfAbsent(node, key -> writes(elements.get(key.getId()))).forEach(variable -> state.put(variable, Set.of(node.getId())));
        }
        return state;
    }

    /** What a node writes: its result variable, what it takes back from a called process, its outputs. */
    static Set<String> writes(Element element) {
        Set<String> written = new TreeSet<>();
        written.add(element.getAttributeNS(Xml.CAMUNDA, "resultVariable"));
        if (!element.getLocalName().equals("subProcess")) {
            Xml.all(element, Xml.CAMUNDA, "out").forEach(out -> written.add(out.getAttribute("target")));
            Xml.all(element, Xml.CAMUNDA, "outputParameter").forEach(output -> written.add(output.getAttribute("name")));
        }
        written.remove("");
        return written;
    }

    private static Set<String> union(Set<String> a, Set<String> b) {
        Set<String> both = new TreeSet<>(a);
        both.addAll(b);
        return both;
    }

    Element element(FlowNode node) {
        return elements.get(node.getId());
    }
}
