package pl.sprawa.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.engine.impl.context.BpmnExecutionContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.beans.factory.ObjectProvider;

/** Tells the watch, if the application has one, which rule of a table has fired. */
class FiredRules implements DmnDecisionTableEvaluationListener {

    /** Asked for late: the watch's bean is made only after the engine. */
    private final ObjectProvider<DecisionWatch> watch;
    /** Annotations by rule id, by id of the table's version, so that a case costs no reading of models. A version never changes. */
    private final Map<String, Map<String, String>> annotations = new ConcurrentHashMap<>();

    FiredRules(ObjectProvider<DecisionWatch> watch) {
        this.watch = watch;
    }

    @Override
    public void notify(DmnDecisionTableEvaluationEvent event) {
        BpmnExecutionContext context = Context.getCommandContext() == null ? null : Context.getBpmnExecutionContext();
        String number = context == null ? null : context.getExecution().getProcessBusinessKey();
        DecisionWatch told = number == null ? null : watch.getIfAvailable();
        if (told == null || !told.watches(event.getDecisionTable().getKey()) || event.getMatchingRules().isEmpty()
                || !(event.getDecisionTable() instanceof DecisionDefinition table)) {
            return;
        }
        DmnEvaluatedDecisionRule rule = event.getMatchingRules().get(0);
        Map<String, Object> inputs = new LinkedHashMap<>();
        event.getInputs().forEach(input -> inputs.put(input.getName(), input.getValue() == null ? null : input.getValue().getValue()));
        Object result = rule.getOutputEntries().values().stream().findFirst().map(output -> output.getValue().getValue()).orElse(null);
        told.made(new DecisionWatch.Made(number, table.getKey(), table.getName(), table.getVersion(), rule.getId(),
                annotations.computeIfAbsent(table.getId(), FiredRules::read).getOrDefault(rule.getId(), ""), inputs, result));
    }

    private static Map<String, String> read(String definitionId) {
        Map<String, String> read = new LinkedHashMap<>();
        Context.getProcessEngineConfiguration().getDeploymentCache().findDmnModelInstanceForDecisionDefinition(definitionId)
                .getModelElementsByType(Rule.class).stream().filter(rule -> rule.getDescription() != null)
                .forEach(rule -> read.put(rule.getId(), rule.getDescription().getTextContent().replaceAll("\\s+", " ").strip()));
        return read;
    }
}
