package pl.sprawa.workbench;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What a service reads has been written, and every result that a step can have leads somewhere. For services only: in the
 * shared processes delegates write variables as well, which a model does not show.
 */
final class VariableCheck {

    private static final String RESULT = StepResults.RESULT;

    private final StepResults results;
    private final Vocabulary vocabulary;
    private final ProcessModel process;
    private final Findings findings;
    private final VariableFlow flow;
    private final Set<FlowNode> mainCourse;

    VariableCheck(StepResults results, Vocabulary vocabulary, ProcessModel process, FlowGraph graph, Findings findings) {
        this.results = results;
        this.vocabulary = vocabulary;
        this.process = process;
        this.findings = findings;
        mainCourse = graph.mainCourse();
        // case hands over serviceCode, and a unit that is null until the routing table is asked
        flow = new VariableFlow(process, graph, vocabulary.variables(), Set.of("serviceCode"));
    }

    void check() {
        for (FlowNode node : process.nodes()) {
            if (node instanceof SubProcess) {
                continue;
            }
            Element element = flow.element(node);
            Set<String> own = new TreeSet<>();
            Xml.all(element, Xml.CAMUNDA, "inputParameter").forEach(input -> own.add(input.getAttribute("name")));
            for (String variable : reads(element)) {
                if (!own.contains(variable) && flow.writersBefore(node, variable).contains(VariableFlow.NOBODY)) {
                    findings.add(node.getId(), ProcessModel.label(node), "reads " + variable + ", which may not have been written yet",
                            "let a step, a decision or a mapping before it write " + variable);
                }
            }
            if (node instanceof EndEvent end && end.getEventDefinitions().stream().allMatch(TerminateEventDefinition.class::isInstance) && mainCourse.contains(node)
                    && !(node.getParentElement() instanceof SubProcess) && flow.writersBefore(node, RESULT).contains(VariableFlow.NOBODY)) {
                findings.add(node.getId(), ProcessModel.label(node), "may end the case without a result",
                        "let the last step write result, or set it by a service task");
            }
            if (node instanceof ExclusiveGateway gateway) {
                gateway(gateway);
            }
        }
    }

    private void gateway(ExclusiveGateway gateway) {
        Set<String> codes = new TreeSet<>();
        boolean known = flow.writersBefore(gateway, RESULT).stream().allMatch(writer -> codes.addAll(results.of(writer)));
        boolean onlyResult = true;
        boolean otherwise = gateway.getDefault() != null;
        Set<String> handled = new LinkedHashSet<>();
        for (SequenceFlow arrow : process.flows()) {
            if (!gateway.equals(arrow.getSource()) || arrow.getConditionExpression() == null) {
                continue;
            }
            List<Expression> conditions = parsed(arrow.getConditionExpression().getTextContent());
            for (Expression condition : conditions) {
                for (String variable : names(condition).filter(vocabulary.variables()::contains).toList()) {
                    if (flow.writersBefore(gateway, variable).contains(VariableFlow.NOBODY)) {
                        findings.add(arrow.getId(), ProcessModel.label(arrow), "tests " + variable + ", which may not have been written yet",
                                "let a step, a decision or a mapping before it write " + variable);
                    }
                }
                onlyResult &= names(condition).allMatch(RESULT::equals);
                codes.stream().filter(code -> condition.holds(Map.of(RESULT, code)).orElse(false)).forEach(handled::add);
                if (known && !codes.isEmpty()) {
                    literals(condition).filter(code -> !codes.contains(code)).forEach(code -> findings.add(arrow.getId(),
                            ProcessModel.label(arrow), "tests the result '" + code + "', which no step before it offers",
                            "use one of " + codes + ", or add the choice to the step's form"));
                }
            }
        }
        if (known && onlyResult && !otherwise && process.flows().stream().filter(arrow -> gateway.equals(arrow.getSource())).count() > 1) {
            codes.stream().filter(code -> !handled.contains(code)).forEach(code -> findings.add(gateway.getId(),
                    ProcessModel.label(gateway), "knows no way on for the result '" + code + "'",
                    "draw a flow for it, or make one flow the default"));
        }
    }

    private Set<String> reads(Element element) {
        Set<String> read = new TreeSet<>();
        collect(element, read);
        read.retainAll(vocabulary.variables());
        return read;
    }

    private static void collect(Element element, Set<String> read) {
        String name = element.getLocalName();
        if (name.equals("out") || name.equals("outputParameter")) {
            return;
        }
        if (name.equals("in") && Xml.CAMUNDA.equals(element.getNamespaceURI())) {
            read.add(element.getAttribute("source"));
        }
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            parsed(element.getAttributes().item(i).getNodeValue()).forEach(each -> names(each).forEach(read::add));
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                collect(inner, read);
            } else if (!name.equals("documentation") && child.getNodeValue() != null) {
                parsed(child.getNodeValue()).forEach(each -> names(each).forEach(read::add));
            }
        }
    }

    /** What cannot be parsed is the finding of {@link ExpressionCheck}. */
    private static List<Expression> parsed(String text) {
        try {
            return ExpressionParser.all(text);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    private static Stream<String> names(Expression expression) {
        return expression instanceof Expression.Name name ? Stream.of(name.name()) : expression.parts().flatMap(VariableCheck::names);
    }

    /** The constants that the result is compared with. */
    private static Stream<String> literals(Expression expression) {
        if (expression instanceof Expression.Binary binary && Stream.of(binary.left(), binary.right())
                .anyMatch(new Expression.Name(RESULT)::equals)) {
            return Stream.of(binary.left(), binary.right()).filter(side -> side instanceof Expression.Literal literal
                    && literal.value() instanceof String).map(side -> (String) ((Expression.Literal) side).value());
        }
        return expression.parts().flatMap(VariableCheck::literals);
    }
}
