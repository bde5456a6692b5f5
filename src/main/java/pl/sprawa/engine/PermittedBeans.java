package pl.sprawa.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.springframework.beans.factory.BeanFactory;

/**
 * Resolves the beans that models may call, and only inside a running process: a task filter, which any user may be allowed
 * to write, holds expressions too and must not reach a delegate. The beans' classes need not be public, their methods must be.
 */
class PermittedBeans extends ModelResolver {

    private final BeanFactory beans;
    private final Set<String> names;

    PermittedBeans(BeanFactory beans, Set<String> names) {
        this.beans = beans;
        this.names = names;
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (base != null || !(property instanceof String name) || !names.contains(name)
                || context.getContext(VariableScope.class) == null) {
            return null;
        }
        context.setPropertyResolved(true);
        return beans.getBean(name);
    }

    /** The engine's own resolver cannot call a public method of a package-private class. */
    @Override
    public Object invoke(ELContext context, Object base, Object name, Class<?>[] types, Object[] arguments) {
        if (base == null || !base.getClass().getName().startsWith("pl.sprawa.") || Modifier.isPublic(base.getClass().getModifiers())) {
            return null;
        }
        Method method = Arrays.stream(base.getClass().getMethods())
                .filter(m -> m.getName().equals(name) && m.getParameterCount() == arguments.length).findFirst()
                .orElseThrow(() -> new ProcessEngineException("'" + base.getClass().getSimpleName() + "' has no method '" + name
                        + "' with " + arguments.length + " arguments. Correct the expression in the model."));
        context.setPropertyResolved(true);
        try {
            method.setAccessible(true);
            return method.invoke(base, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new ProcessEngineException(e.getCause());
        } catch (IllegalAccessException | IllegalArgumentException e) {
            throw new ProcessEngineException("Cannot call " + name + Arrays.toString(arguments) + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        // nothing here can be set; another resolver of the chain answers
    }
}
