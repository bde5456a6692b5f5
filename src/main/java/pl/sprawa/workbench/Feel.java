package pl.sprawa.workbench;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.collection.Iterator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.PathExpression;
import org.camunda.feel.syntaxtree.Ref;

/**
 * FEEL as the engine that will run the table understands it: the same parser, the same evaluation. What was parsed and asked
 * before is remembered: the same cells ("mokotow") stand in most tables, and each deployment checks them all.
 */
final class Feel {

    private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava().build();

    private static final int MOST = 20_000;
    private static final Map<String, Feel> PARSED = new ConcurrentHashMap<>();

    private final ParsedExpression parsed;
    private final Map<Optional<Object>, Boolean> held = new ConcurrentHashMap<>();
    private final Map<Object, Optional<Object>> worked = new ConcurrentHashMap<>();
    /** What it reads: {@code report.answers.kind}. */
    final Set<String> paths = new LinkedHashSet<>();
    final Set<String> strings = new LinkedHashSet<>();
    final Set<BigDecimal> numbers = new LinkedHashSet<>();
    final Set<String> functions = new LinkedHashSet<>();
    /** Kinds of node, by the syntax tree's own names. */
    final Set<String> nodes = new HashSet<>();

    private Feel(ParsedExpression parsed) {
        this.parsed = parsed;
        walk(parsed.expression());
        if (nodes.contains("ArithmeticNegation")) {
            numbers.addAll(numbers.stream().map(BigDecimal::negate).toList());
        }
    }

    /** @throws IllegalArgumentException with the parser's message */
    static Feel expression(String text) {
        return remembered(PARSED, "= " + text, () -> of(ENGINE.parseExpression(text)));
    }

    /** @throws IllegalArgumentException with the parser's message */
    static Feel unaryTests(String text) {
        return remembered(PARSED, "? " + text, () -> of(ENGINE.parseUnaryTests(text)));
    }

    private static Feel of(ParseResult result) {
        if (result.isFailure()) {
            throw new IllegalArgumentException(result.failure().message());
        }
        return new Feel(result.parsedExpression());
    }

    /**
     * @param strict whether a mistake that the engine would turn into null counts as one
     * @throws IllegalArgumentException if it cannot be evaluated
     */
    Object value(Map<String, Object> variables, boolean strict) {
        return checked(ENGINE.evaluate(parsed, variables), strict);
    }

    /**
     * The same for variables that come again and again, as those do that a check makes up.
     *
     * @throws IllegalArgumentException if it cannot be evaluated, or a mistake would be turned into null
     */
    Object valueAgain(Map<String, Object> variables) {
        Supplier<Optional<Object>> asked = () -> Optional.ofNullable(value(variables, true));
        return (functions.isEmpty() ? remembered(worked, copy(variables), asked) : asked.get()).orElse(null);
    }

    /** The caller goes on to change what it hands over. */
    private static Object copy(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new HashMap<>();
            map.forEach((key, each) -> copy.put(key, copy(each)));
            return copy;
        }
        return value instanceof Collection<?> several ? several.stream().map(Feel::copy).toList() : value;
    }

    /** Whether the cell holds for a value; comparing null with anything is allowed and does not hold, as in the engine. */
    boolean holds(Object input, Map<String, Object> variables) {
        Supplier<Boolean> asked = () -> Boolean.TRUE.equals(checked(ENGINE.evaluateWithInput(parsed, input, variables), input != null));
        return paths.isEmpty() && functions.isEmpty() ? remembered(held, Optional.ofNullable(input), asked) : asked.get();
    }

    /** Nothing is remembered of what fails. */
    private static <K, V> V remembered(Map<K, V> memory, K key, Supplier<V> asked) {
        V known = memory.get(key);
        if (known == null) {
            known = asked.get();
            if (memory.size() >= MOST) {
                memory.clear();
            }
            memory.put(key, known);
        }
        return known;
    }

    private static Object checked(EvaluationResult result, boolean strict) {
        if (!result.isSuccess()) {
            throw new IllegalArgumentException(result.failure().message());
        }
        if (strict && result.hasSuppressedFailures()) {
            throw new IllegalArgumentException(result.suppressedFailures().head().failureMessage());
        }
        return result.result();
    }

    private void walk(Object node) {
        if (node instanceof Ref ref) {
            paths.add(String.join(".", strings(ref)));
        } else if (node instanceof PathExpression path) {
            walkPath(path);
        } else if (node instanceof ConstNumber number) {
            numbers.add(number.value().bigDecimal());
        } else if (node instanceof ConstString string) {
            strings.add(string.value());
        } else {
            if (node instanceof FunctionInvocation function) {
                functions.add(function.function());
            }
            children(node, this::walk);
        }
        if (node instanceof Product) {
            nodes.add(node.getClass().getSimpleName().replace("$", ""));
        }
    }

    private void walkPath(PathExpression path) {
        if (path.path() instanceof Ref ref) {
            paths.add(String.join(".", strings(ref)) + "." + path.key());
        } else {
            walk(path.path());
        }
    }

    private static List<String> strings(Ref ref) {
        List<String> names = new ArrayList<>();
        Iterator<String> each = ref.names().iterator();
        while (each.hasNext()) {
            names.add(each.next());
        }
        return names;
    }

    private static void children(Object node, Consumer<Object> visit) {
        Iterator<?> each = node instanceof Iterable<?> list ? list.iterator()
                : node instanceof Product product ? product.productIterator() : null;
        while (each != null && each.hasNext()) {
            visit.accept(each.next());
        }
    }
}
