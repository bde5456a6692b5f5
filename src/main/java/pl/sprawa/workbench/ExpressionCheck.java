package pl.sprawa.workbench;

import java.util.List;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Lets a process run no code but the known delegates: walks the file as written, so that no corner of it is left out. */
final class ExpressionCheck {

    /** Ways to name a Java class, a script or work done elsewhere. */
    private static final Set<String> CODE = Set.of("class", "variableMappingClass", "resource", "formHandlerClass", "taskFactory");
    private static final Set<String> WORDS_ONLY = Set.of("documentation", "text");

    private final Vocabulary vocabulary;
    private final AnswerCheck answers;
    private final Set<String> beans;

    /** @param process its id */
    ExpressionCheck(Vocabulary vocabulary, String process, AnswerCheck answers) {
        this.vocabulary = vocabulary;
        this.answers = answers;
        beans = vocabulary.beans(process);
    }

    void check(ProcessModel process, Findings findings) {
        for (Element element : Xml.all(process.document(), "*", "*")) {
            if (element.getLocalName().equals("scriptTask") || element.getLocalName().equals("script")) {
                add(findings, element, "holds a script", "call a delegate: ${...}, or ask a decision table");
                continue;
            }
            NamedNodeMap attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                attribute(element, (Attr) attributes.item(i), findings);
            }
            for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
                if (child instanceof Text text && !(Xml.BPMN.equals(element.getNamespaceURI())
                        && WORDS_ONLY.contains(element.getLocalName()))) {
                    expressions(element, text.getData(), findings);
                }
            }
        }
    }

    private void attribute(Element element, Attr attribute, Findings findings) {
        // unprefixed attributes of camunda:taskListener, camunda:executionListener and camunda:field belong to Camunda as well
        boolean camunda = Xml.CAMUNDA.equals(attribute.getNamespaceURI()) || Xml.CAMUNDA.equals(element.getNamespaceURI());
        String value = attribute.getValue();
        if (camunda && CODE.contains(attribute.getLocalName())) {
            add(findings, element, "names code: " + attribute.getName() + "=\"" + value + "\"", "call a delegate: ${...}");
        } else if (camunda && attribute.getLocalName().equals("type") && List.of("external", "mail", "shell").contains(value)) {
            add(findings, element, "is work of the type " + value, "call a delegate: ${...}");
        } else if (attribute.getLocalName().equals("language") && !value.isEmpty()) {
            add(findings, element, "holds a script in " + value, "write an expression: ${...}");
        } else {
            if (camunda && attribute.getLocalName().equals("delegateExpression") && !value.contains("{")) {
                add(findings, element, "calls no delegate: " + value, "write ${" + value + "}");
            }
            expressions(element, value, findings);
        }
    }

    private void expressions(Element element, String text, Findings findings) {
        try {
            for (Expression expression : ExpressionParser.all(text)) {
                judge(element, expression, false, findings);
                answers.check(element, expression);
            }
        } catch (IllegalArgumentException e) {
            add(findings, element, "the expression " + text.strip() + " is not allowed: " + e.getMessage(),
                    "only compare variables with constants, or call a known bean");
        }
    }

    /** @param argument whether it is handed to a bean: then it may be the execution itself */
    private void judge(Element element, Expression expression, boolean argument, Findings findings) {
        if (expression instanceof Expression.Name name) {
            boolean engines = argument && Set.of("execution", "task").contains(name.name());
            if (!engines && !vocabulary.variables().contains(name.name()) && !beans.contains(name.name())) {
                add(findings, element, "\"" + name.name() + "\" is neither a known bean nor a variable of the list",
                        "beans: " + beans.stream().sorted().toList() + "; variables: see Var");
            }
        } else if (expression instanceof Expression.Property property) {
            boolean key = property.equals(new Expression.Property(new Expression.Name("execution"), "processBusinessKey"));
            if (!key) {
                add(findings, element, "reads the property \"" + property.name() + "\"",
                        "only execution.processBusinessKey may be read; let a bean tell the rest");
            }
        } else if (expression instanceof Expression.Call call) {
            if (!(call.on() instanceof Expression.Name bean) || !beans.contains(bean.name())) {
                String on = call.on() instanceof Expression.Name name ? "\"" + name.name() + "\", which a model may not call" : "something that is no bean";
                add(findings, element, "calls \"" + call.method() + "\" on " + on,
                        "methods may be called only on beans: " + beans.stream().sorted().toList());
            }
            call.arguments().forEach(each -> judge(element, each, true, findings));
        } else if (expression instanceof Expression.Binary binary) {
            judge(element, binary.left(), false, findings);
            judge(element, binary.right(), false, findings);
        } else if (expression instanceof Expression.Unary unary) {
            judge(element, unary.operand(), false, findings);
        }
    }

    private static void add(Findings findings, Element element, String problem, String mend) {
        Element at = Xml.identified(element);
        findings.by(Rule.EXPRESSION).add(at.getAttribute("id"), at.getAttribute("name"), problem, mend);
    }
}
