package pl.sprawa.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;
import pl.sprawa.casework.Var;

/** A service's routing table on the plain DMN engine, as the table's test sees it. */
final class RoutingTable {

    private final DmnModelInstance model;
    private final DmnEngine engine;
    private final DmnDecision decision;
    private final Set<String> rulesHit = new HashSet<>();

    private RoutingTable(String service, DmnModelInstance model) {
        this.model = model;
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add((DmnDecisionTableEvaluationListener) event ->
                event.getMatchingRules().forEach(rule -> rulesHit.add(rule.getId())));
        engine = configuration.buildEngine();
        decision = engine.parseDecision(service + "-routing", model);
    }

    static RoutingTable of(String service) {
        String name = "/dmn/" + service + "-routing.dmn";
        try (InputStream file = RoutingTable.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalArgumentException("There is no " + name);
            }
            return new RoutingTable(service, Dmn.readModelFromStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }

    /**
     * @return code of the unit; null if no rule applies
     * @throws org.camunda.bpm.dmn.engine.impl.hitpolicy.DmnHitPolicyException if more than one rule applies
     */
    String unitFor(ReportFacts facts) {
        var rules = engine.evaluateDecisionTable(decision, Variables.putValue(Var.REPORT, facts.asMap()));
        return rules.isEmpty() ? null : rules.getSingleResult().getSingleEntry();
    }

    /** Rules that never applied in any evaluation so far, by their annotation. */
    List<String> rulesNotHit() {
        return rules().stream().filter(rule -> !rulesHit.contains(rule.getId()))
                .map(rule -> rule.getDescription().getTextContent()).toList();
    }

    List<Input> inputs() {
        return List.copyOf(model.getModelElementsByType(Input.class));
    }

    List<Rule> rules() {
        return List.copyOf(model.getModelElementsByType(Rule.class));
    }

    /** What the rules say about one input, each entry once. */
    List<String> entriesOf(Input input) {
        int column = inputs().indexOf(input);
        return rules().stream().map(rule -> List.copyOf(rule.getInputEntries()).get(column).getText().getTextContent())
                .distinct().toList();
    }
}
