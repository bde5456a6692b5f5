package pl.sprawa.workbench;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What an expression in a process says, as far as models may say anything: names, literals, comparisons, calls of beans. */
sealed interface Expression {

    record Literal(Object value) implements Expression {
    }

    record Name(String name) implements Expression {
    }

    record Property(Expression of, String name) implements Expression {
    }

    record Call(Expression on, String method, List<Expression> arguments) implements Expression {
    }

    /** @param operator one of {@code == != < > <= >= && ||} */
    record Binary(String operator, Expression left, Expression right) implements Expression {
    }

    /** @param operator {@code !} or {@code empty} */
    record Unary(String operator, Expression operand) implements Expression {
    }

    /** What it is made of. */
    default Stream<Expression> parts() {
        if (this instanceof Property property) {
            return Stream.of(property.of());
        }
        if (this instanceof Call call) {
            return Stream.concat(Stream.of(call.on()), call.arguments().stream());
        }
        if (this instanceof Binary binary) {
            return Stream.of(binary.left(), binary.right());
        }
        return this instanceof Unary unary ? Stream.of(unary.operand()) : Stream.empty();
    }

    /** Whether it holds when variables have these values; empty if that needs more than comparing. */
    default Optional<Boolean> holds(Map<String, ?> variables) {
        if (this instanceof Literal literal && literal.value() instanceof Boolean bool) {
            return Optional.of(bool);
        }
        if (this instanceof Unary unary && unary.operator().equals("!")) {
            return unary.operand().holds(variables).map(value -> !value);
        }
        if (!(this instanceof Binary binary)) {
            return Optional.empty();
        }
        return switch (binary.operator()) {
            case "&&", "||" -> {
                Optional<Boolean> left = binary.left().holds(variables);
                Optional<Boolean> right = binary.right().holds(variables);
                boolean decisive = binary.operator().equals("||");
                if (left.equals(Optional.of(decisive)) || right.equals(Optional.of(decisive))) {
                    yield Optional.of(decisive);
                }
                yield left.isPresent() && right.isPresent() ? Optional.of(!decisive) : Optional.empty();
            }
            case "==", "!=" -> {
                if (binary.left().known(variables) && binary.right().known(variables)) {
                    boolean equal = Objects.equals(binary.left().value(variables), binary.right().value(variables));
                    yield Optional.of(equal == binary.operator().equals("=="));
                }
                yield Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    private boolean known(Map<String, ?> variables) {
        return this instanceof Literal || this instanceof Name name && variables.containsKey(name.name());
    }

    private Object value(Map<String, ?> variables) {
        return this instanceof Literal literal ? literal.value() : variables.get(((Name) this).name());
    }
}
