package pl.sprawa.engine;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterator;
import camundajar.impl.scala.util.Either;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.feel.FeelEngine.Failure;
import org.camunda.feel.syntaxtree.ParsedExpression;

/**
 * Cells of decision tables whose verdict depends on nothing but the value of their column: {@code "wola", "ochota"},
 * {@code not("x")}, {@code [6..22)}, {@code true}. Their verdict on a value is remembered.
 */
class PlainCells {

    /** Parts of a syntax tree that look at nothing but constants and the column's value. */
    private static final Set<String> PLAIN = Set.of("InputEqualTo", "InputLessThan", "InputLessOrEqual", "InputGreaterThan",
            "InputGreaterOrEqual", "InputInRange", "Not", "AtLeastOne", "Disjunction", "Conjunction", "ConstString", "ConstNumber", "ConstBool",
            "ConstNull", "ConstInputValue", "ConstRange", "ClosedConstRangeBoundary", "OpenConstRangeBoundary", "UnaryTestExpression");
    /** Cells times values of any city's tables; a bound only, numbers being endless. */
    private static final int MOST = 100_000;

    private record Question(String test, Object value) {
    }

    private final Map<String, Boolean> plain = new ConcurrentHashMap<>();
    private final Map<Question, Boolean> verdicts = new ConcurrentHashMap<>();

    boolean test(String test, TypedValue input, Function<String, Either<Failure, ParsedExpression>> parser, BooleanSupplier feel) {
        Object value = input == null ? null : input.getValue();
        if (!(value == null || value instanceof String || value instanceof Boolean || value instanceof Number)) {
            return feel.getAsBoolean();
        }
        Question question = new Question(test, value);
        Boolean known = verdicts.get(question);
        if (known != null) {
            return known;
        }
        boolean verdict = feel.getAsBoolean(); // fails here if the cell is broken
        if (verdicts.size() < MOST && isPlain(test, parser)) {
            verdicts.put(question, verdict);
        }
        return verdict;
    }

    private boolean isPlain(String test, Function<String, Either<Failure, ParsedExpression>> parser) {
        Boolean known = plain.get(test);
        if (known == null) {
            Either<Failure, ParsedExpression> parsed = parser.apply(test);
            known = parsed.isRight() && onlyPlain(parsed.toOption().get().expression());
            if (plain.size() < MOST) {
                plain.put(test, known);
            }
        }
        return known;
    }

    /** Lists of parts (the members of a choice) are Scala lists, which are products as well: head and tail. */
    private static boolean onlyPlain(Object part) {
        if (!(part instanceof Product product)) {
            return true; // a constant's value
        }
        String kind = product.productPrefix();
        if (!kind.equals("::") && !kind.equals("List") && !kind.equals("Nil") && !PLAIN.contains(kind)) {
            return false;
        }
        Iterator<Object> parts = product.productIterator();
        while (parts.hasNext()) {
            if (!onlyPlain(parts.next())) {
                return false;
            }
        }
        return true;
    }
}
