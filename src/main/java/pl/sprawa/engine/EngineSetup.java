package pl.sprawa.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionManager;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionManager;
import org.camunda.bpm.engine.impl.persistence.entity.IncidentManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The engine's settings that are one with the design; those a city may change stand in {@code application.yaml}. */
@Component
@Order(0)
class EngineSetup extends AbstractProcessEnginePlugin {

    /** Ids of users, groups and tenants: unit codes are kebab, user ids are {@code unit.name}. */
    static final String IDS = "[a-zA-Z0-9][a-zA-Z0-9._-]*";

    private final ApplicationContext context;
    private final Set<String> modelBeans;
    private final ObjectProvider<DecisionWatch> watch;
    private final ObjectProvider<MigrationWatch> migrations;
    private final JdbcClient database;
    private final Directory directory;

    EngineSetup(ApplicationContext context, @Value("${sprawa.models.beans}") Set<String> modelBeans,
                ObjectProvider<DecisionWatch> watch, ObjectProvider<MigrationWatch> migrations, JdbcClient database, Directory directory) {
        this.context = context;
        this.modelBeans = modelBeans;
        this.watch = watch;
        this.migrations = migrations;
        this.database = database;
        this.directory = directory;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setEnableReducedJobExceptionLogging(true);
        engine.setCustomHistoryLevels(List.of(new LeanHistory()));
        engine.setEnableDefaultDbHistoryEventHandler(false);
        engine.setCustomHistoryEventHandlers(joined(engine.getCustomHistoryEventHandlers(), new TaskHistory(), new MovedInstances(migrations, database)));
        engine.setExpressionManager(new ModelExpressions(context, existing(modelBeans)));
        engine.setCustomPreBPMNParseListeners(joined(engine.getCustomPreBPMNParseListeners(), new ModelRules()));
        engine.setResourceAuthorizationProvider(new NoTaskGrants());
        engine.setCustomSessionFactories(joined(engine.getCustomSessionFactories(), RememberedRights.factory(),
                new InPlaceOf(ProcessDefinitionManager.class, WatchedDefinitions::new), new InPlaceOf(ExecutionManager.class, CaseExecutions::new),
                new InPlaceOf(TaskManager.class, TasksAlone::new), new InPlaceOf(EventSubscriptionManager.class, Subscriptions::new),
                new InPlaceOf(VariableInstanceManager.class, CaseVariables::new), new InPlaceOf(IncidentManager.class, FailedJobs::new),
                new InPlaceOf(JobDefinitionManager.class, JobDefinitions::new)));
        engine.setHistoryEventProducer(new HistoryEvents());
        engine.setIdentityProviderSessionFactory(directory.identities());
        engine.setGeneralResourceWhitelistPattern(IDS);
        DefaultDmnEngineConfiguration dmn = DecisionEngine.configuration();
        dmn.setCustomPostDecisionTableEvaluationListeners(List.of(new FiredRules(watch)));
        engine.setDmnEngineConfiguration(dmn);
        engine.setCmmnEnabled(false);
        engine.setStandaloneTasksEnabled(false);
        engine.setJavaSerializationFormatEnabled(false);
        engine.setMetricsEnabled(false);
        engine.setWebappsAuthenticationLoggingEnabled(true);
        engine.setTaskMetricsEnabled(false);
        engine.setDbMetricsReporterActivate(false);
        engine.setDeserializationTypeValidationEnabled(true);
        // Otherwise a clerk's POST /task/{id}/bpmnError would end the unit's work without a result.
        engine.setEnableExceptionsAfterUnhandledBpmnError(true);
    }

    /** Only now: the starter's own plug-in sets the one before, and given the other earlier, the engine would make no deployers. */
    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        engine.setFailedJobCommandFactory(JobVerdict::new);
        engine.setDeploymentCache(new LatestDefinitions(engine, () -> context.publishEvent(new ModelsChanged())));
    }

    /** Other plug-ins (Camunda Connect's, which the starter registers) add to the list. */
    @SafeVarargs
    private static <T> List<T> joined(List<T> others, T... last) {
        return Stream.concat(Stream.ofNullable(others).flatMap(List::stream), Stream.of(last)).collect(Collectors.toCollection(ArrayList::new));
    }

    private Set<String> existing(Set<String> names) {
        Set<String> unknown = new TreeSet<>(names);
        unknown.removeIf(context::containsBeanDefinition);
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("Property sprawa.models.beans names beans that do not exist: " + unknown
                    + ". Correct the names or remove them.");
        }
        return Set.copyOf(names);
    }
}
