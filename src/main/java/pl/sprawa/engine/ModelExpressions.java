package pl.sprawa.engine;

import java.time.ZoneId;
import java.util.Set;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.engine.test.mock.MockElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ArrayELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;
import org.springframework.context.ApplicationContext;

/** What an expression in a model can reach: variables, the permitted beans, and of these only what {@link ExpressionGuard} lets through. */
class ModelExpressions extends SpringExpressionManager {

    private final Set<String> permittedBeans;

    ModelExpressions(ApplicationContext context, Set<String> permittedBeans) {
        super(context);
        this.permittedBeans = permittedBeans;
    }

    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver resolver = new CompositeELResolver();
        resolver.add(new ExpressionGuard());
        resolver.add(new VariableScopeElResolver());
        resolver.add(new VariableContextElResolver());
        resolver.add(new MockElResolver()); // empty but in tests
        resolver.add(new CityNow(() -> applicationContext.getBeanProvider(ZoneId.class).getIfAvailable(ZoneId::systemDefault)));
        resolver.add(new PermittedBeans(applicationContext, permittedBeans));
        resolver.add(new ArrayELResolver());
        resolver.add(new ListELResolver());
        resolver.add(new MapELResolver());
        resolver.add(new BeanELResolver());
        return resolver;
    }
}
