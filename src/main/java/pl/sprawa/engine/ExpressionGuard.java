package pl.sprawa.engine;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;

/**
 * Stands before the other resolvers and refuses what would lead out of the model: reflection ({@code ''.class}), the
 * engine's services ({@code execution.processEngineServices}), and any object that is neither ours nor plain data.
 */
class ExpressionGuard extends ModelResolver {

    private static final Set<String> NEVER = Set.of("class", "getclass", "processengineservices", "getprocessengineservices",
            "processengine", "getprocessengine", "classloader", "getclassloader");
    private static final Set<String> OF_EXECUTION = accessible(DelegateExecution.class);
    private static final Set<String> OF_TASK = accessible(DelegateTask.class);

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        check(base, property);
        return null; // unresolved: the next in the chain answers
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
        check(base, method);
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        check(base, property);
    }

    private static void check(Object base, Object member) {
        if (base != null && !permitted(base, String.valueOf(member).toLowerCase(Locale.ROOT))) {
            throw new ProcessEngineException("An expression of a model asks for '" + member + "' of "
                    + base.getClass().getSimpleName() + ", which models may not use. Use a variable or a permitted bean "
                    + "(property sprawa.models.beans) instead.");
        }
    }

    private static boolean permitted(Object base, String member) {
        if (NEVER.contains(member)) {
            return false;
        } else if (base instanceof DelegateExecution) {
            return OF_EXECUTION.contains(member);
        } else if (base instanceof DelegateTask) {
            return OF_TASK.contains(member);
        }
        return base instanceof String || base instanceof Number || base instanceof Boolean || base instanceof Date
                || base instanceof Map || base instanceof Collection || base instanceof Enum || base.getClass().isArray()
                || Set.of("pl.sprawa", "java.time", "org.joda.time").stream().anyMatch(base.getClass().getName()::startsWith);
    }

    /** Methods of an interface by their names and as properties, in lower case. */
    private static Set<String> accessible(Class<?> type) {
        return Arrays.stream(type.getMethods()).map(Method::getName).map(name -> name.toLowerCase(Locale.ROOT))
                .flatMap(name -> Stream.of(name, name.replaceFirst("^(get|is)", "")))
                .collect(Collectors.toUnmodifiableSet());
    }
}
