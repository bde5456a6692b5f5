package pl.sprawa.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.engine.impl.context.BpmnExecutionContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.beans.factory.ObjectProvider;

/** Tells the watch, if the application has one, which rule of a table has fired. */
class FiredRules implements DmnDecisionTableEvaluationListener {

    /** Asked for late: the watch's bean is made only after the engine. */
    private final ObjectProvider<DecisionWatch> watch;
    /** By id of the table's version, so that a case costs no reading of models. A version never changes. */
    private final Map<String, Texts> texts = new ConcurrentHashMap<>();

    /** What a table says: annotations by rule id, expressions by id of the column. */
    private record Texts(Map<String, String> annotations, Map<String, String> facts) {
    }

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
        Texts said = texts.computeIfAbsent(table.getId(), FiredRules::read);
        List<DecisionWatch.Seen> inputs = event.getInputs().stream().map(input -> new DecisionWatch.Seen(String.valueOf(input.getName()),
                said.facts().getOrDefault(input.getId(), ""), input.getValue() == null ? null : input.getValue().getValue())).toList();
        Object result = rule.getOutputEntries().values().stream().findFirst().map(output -> output.getValue().getValue()).orElse(null);
        told.made(new DecisionWatch.Made(number, table.getKey(), table.getName(), table.getVersion(), rule.getId(),
                said.annotations().getOrDefault(rule.getId(), ""), inputs, result));
    }

    private static Texts read(String definitionId) {
        DmnModelInstance model = Context.getProcessEngineConfiguration().getDeploymentCache().findDmnModelInstanceForDecisionDefinition(definitionId);
        Map<String, String> annotations = new HashMap<>();
        model.getModelElementsByType(Rule.class).stream().filter(rule -> rule.getDescription() != null)
                .forEach(rule -> annotations.put(rule.getId(), plain(rule.getDescription())));
        Map<String, String> facts = new HashMap<>();
        model.getModelElementsByType(Input.class).stream().filter(input -> input.getInputExpression() != null && input.getInputExpression().getText() != null)
                .forEach(input -> facts.put(input.getId(), plain(input.getInputExpression().getText())));
        return new Texts(annotations, facts);
    }

    private static String plain(ModelElementInstance text) {
        return text.getTextContent().replaceAll("\\s+", " ").strip();
    }
}
