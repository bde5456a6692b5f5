package pl.sprawa.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import pl.sprawa.casework.Var;

/** Every row of {@code src/test/resources/dmn/legal-term.csv} is a case of what the law gives the city time for. */
class LegalTermTableTest {

    private static final Set<String> RULES_HIT = new HashSet<>();
    private static DmnModelInstance model;
    private static DmnEngine engine;
    private static DmnDecision decision;

    @BeforeAll
    static void parse() throws IOException {
        try (InputStream file = LegalTermTableTest.class.getResourceAsStream("/dmn/legal-term.dmn")) {
            model = Dmn.readModelFromStream(file);
        }
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add((DmnDecisionTableEvaluationListener) event ->
                event.getMatchingRules().forEach(rule -> RULES_HIT.add(rule.getId())));
        engine = configuration.buildEngine();
        decision = engine.parseDecision("legal-term", model);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(files = "src/test/resources/dmn/legal-term.csv", numLinesToSkip = 1)
    void term(String service, String term, String basis, String remedy) {
        assertThat(engine.evaluateDecisionTable(decision, Variables.putValue(Var.REPORT, Map.of("serviceCode", service)))
                .getSingleResult().getEntryMap()).isEqualTo(Map.of("term", term, "basis", basis, "remedy", remedy));
    }

    @AfterAll
    static void everyRuleHasARow() {
        assertThat(model.getModelElementsByType(Rule.class)).filteredOn(rule -> !RULES_HIT.contains(rule.getId()))
                .extracting(rule -> rule.getDescription().getTextContent()).as("rules without a row").isEmpty();
    }
}
