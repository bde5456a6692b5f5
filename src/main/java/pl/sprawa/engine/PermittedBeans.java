package pl.sprawa.engine;

import java.beans.FeatureDescriptor;
import java.util.Iterator;
import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.springframework.beans.factory.BeanFactory;

/**
 * Resolves the beans that models may call, and only inside a running process: a task filter, which any user may be allowed
 * to write, holds expressions too and must not reach a delegate.
 */
class PermittedBeans extends ELResolver {

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

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return Object.class;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        // nothing here can be set; another resolver of the chain answers
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return true;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
        return null;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return Object.class;
    }
}
