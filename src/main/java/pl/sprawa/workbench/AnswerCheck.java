package pl.sprawa.workbench;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** {@code facts.answer(execution, 'kind') == 'pole'}: the question stands on the service's report form, and offers that choice. */
final class AnswerCheck {

    private static final Expression.Name FACTS = new Expression.Name("facts");

    private final FormModel form;
    private final Findings findings;

    /** @param form the service's report form, or {@code null}: that it is missing is another check's finding */
    AnswerCheck(FormModel form, Findings findings) {
        this.form = form;
        this.findings = findings;
    }

    /** @param expression one that stands in the element, whole */
    void check(Element element, Expression expression) {
        if (form == null) {
            return;
        }
        findings.by(Rule.ANSWER);
        asked(expression).ifPresent(field -> {
            if (field.isEmpty()) {
                add(element, "asks for an answer without naming the question", "write facts.answer(execution, 'key of the question')");
                return;
            }
            FormField question = form.field(field.get()).orElse(null);
            if (question == null) {
                add(element, "asks for the answer to \"" + field.get() + "\", which " + form.id() + " does not ask", "use one of "
                        + form.fields().stream().map(FormField::key).filter(key -> key != null && !key.isBlank()).toList());
            } else if (question.multiple()) {
                add(element, "asks for one answer to \"" + field.get() + "\", which may have several", "let the routing table look at it");
            }
        });
        if (expression instanceof Expression.Binary binary) {
            compared(element, binary.left(), binary.right());
            compared(element, binary.right(), binary.left());
        }
        expression.parts().forEach(part -> check(element, part));
    }

    private void compared(Element element, Expression call, Expression with) {
        Optional<FormField> question = asked(call).flatMap(key -> key).flatMap(form::field).filter(FormField::single);
        if (question.isPresent() && with instanceof Expression.Literal literal && literal.value() instanceof String choice
                && !question.get().answers().contains(choice)) {
            add(element, "compares the answer to \"" + question.get().key() + "\" with '" + choice + "', which is not offered",
                    "use one of " + question.get().answers());
        }
    }

    /** Empty if it is no such call; an empty key inside if the call names no question. */
    private static Optional<Optional<String>> asked(Expression expression) {
        if (!(expression instanceof Expression.Call call) || !call.on().equals(FACTS) || !call.method().equals("answer")) {
            return Optional.empty();
        }
        List<Expression> arguments = call.arguments();
        return Optional.of(Stream.of(arguments).filter(all -> all.size() == 2).map(all -> all.get(1))
                .filter(Expression.Literal.class::isInstance).map(literal -> ((Expression.Literal) literal).value())
                .filter(String.class::isInstance).map(String.class::cast).findFirst());
    }

    private void add(Element element, String problem, String mend) {
        Element at = Xml.identified(element);
        findings.add(at.getAttribute("id"), at.getAttribute("name"), problem, mend);
    }
}
