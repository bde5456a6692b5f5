package pl.sprawa.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * Expressions that only name a text, a truth value or a whole number in a map ({@code report.answers.kind}), or are a text in
 * quotes or a whole number.
 */
final class PlainPath {

    private static final Pattern PATH = Pattern.compile("[A-Za-z]\\w*(\\.[A-Za-z]\\w*)+");
    private static final Pattern TEXT = Pattern.compile("\"[^\"\\\\]*\"");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final int MOST = 20_000;
    private static final Map<String, Plain> KNOWN = new ConcurrentHashMap<>();

    /** @param names of a path, else {@code null} @param constant of a constant, else {@code null} */
    private record Plain(String[] names, Object constant) {
    }

    private PlainPath() {
    }

    /** The value, or what FEEL makes of the expression where it is not as plain as that. */
    @SuppressWarnings("unchecked")
    static <T> T read(String expression, VariableContext context, Supplier<T> feel) {
        Plain plain = KNOWN.get(expression);
        if (plain == null) {
            plain = of(expression.strip());
            if (KNOWN.size() < MOST) {
                KNOWN.put(expression, plain);
            }
        }
        Object value = plain.names() == null ? plain.constant() : follow(plain.names(), context);
        if (value instanceof Integer number) {
            return (T) Long.valueOf(number); // as FEEL does
        }
        return value instanceof String || value instanceof Boolean || value instanceof Long ? (T) value : feel.get();
    }

    private static Plain of(String expression) {
        if (TEXT.matcher(expression).matches()) {
            return new Plain(null, expression.substring(1, expression.length() - 1));
        }
        if (NUMBER.matcher(expression).matches()) {
            return new Plain(null, Long.valueOf(expression));
        }
        return new Plain(PATH.matcher(expression).matches() ? expression.split("\\.") : null, null);
    }

    private static Object follow(String[] names, VariableContext context) {
        TypedValue variable = context.resolve(names[0]);
        Object value = variable == null ? null : variable.getValue();
        for (int i = 1; i < names.length; i++) {
            if (!(value instanceof Map<?, ?> map)) {
                return null;
            }
            value = map.get(names[i]);
        }
        return value;
    }
}
