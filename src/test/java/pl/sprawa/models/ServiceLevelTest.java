package pl.sprawa.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import org.junit.jupiter.params.provider.MethodSource;
import pl.sprawa.casework.Var;

/** Every row of {@code src/test/resources/dmn/service-level.csv} is a case of the promise that the city makes. */
class ServiceLevelTest {

    private static final Set<String> RULES_HIT = new HashSet<>();
    private static DmnModelInstance model;
    private static DmnEngine engine;
    private static DmnDecision decision;

    @BeforeAll
    static void parse() throws IOException {
        try (InputStream file = ServiceLevelTest.class.getResourceAsStream("/dmn/service-level.dmn")) {
            model = Dmn.readModelFromStream(file);
        }
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add((DmnDecisionTableEvaluationListener) event ->
                event.getMatchingRules().forEach(rule -> RULES_HIT.add(rule.getId())));
        engine = configuration.buildEngine();
        decision = engine.parseDecision("service-level", model);
    }

    static List<Map<String, String>> rows() throws IOException {
        try (var rows = new CsvMapper().readerForMapOf(String.class).with(CsvSchema.emptySchema().withHeader())
                .<Map<String, String>>readValues(Path.of("src/test/resources/dmn/service-level.csv").toFile())) {
            return rows.readAll();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void promise(Map<String, String> row) {
        Map<String, Object> level = level(row.get("serviceCode"), Boolean.parseBoolean(row.get("danger")), Integer.parseInt(row.get("month")));
        assertThat(level).hasSize(4);
        level.forEach((output, value) -> assertThat(String.valueOf(value)).as(output).isEqualTo(row.get(output)));
    }

    static Stream<String> services() throws IOException {
        try (Stream<Path> tables = Files.list(Path.of("dmn"))) {
            return tables.map(file -> file.getFileName().toString()).filter(name -> name.endsWith("-routing.dmn"))
                    .map(name -> name.replace("-routing.dmn", "")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyServiceHasASoundPromiseInEveryMonth(String service) {
        for (boolean danger : new boolean[] {true, false}) {
            IntStream.rangeClosed(1, 12).mapToObj(month -> level(service, danger, month)).forEach(level -> {
                Duration response = Duration.parse((String) level.get("response"));
                assertThat(response).isPositive().isLessThan(Duration.parse((String) level.get("resolution")));
                assertThat(((Number) level.get("priority")).intValue()).isBetween(danger ? 80 : 0, 100);
                assertThat(level.get("calendar")).isIn(danger ? List.of("always") : List.of("office", "always"));
                assertThat(response).isLessThanOrEqualTo(Duration.ofHours(danger ? 2 : 24));
            });
        }
    }

    @AfterAll
    static void everyRuleHasARow() {
        assertThat(model.getModelElementsByType(Rule.class)).filteredOn(rule -> !RULES_HIT.contains(rule.getId()))
                .extracting(rule -> rule.getDescription().getTextContent()).as("rules without a row").isEmpty();
    }

    private static Map<String, Object> level(String service, boolean danger, int month) {
        return engine.evaluateDecisionTable(decision, Variables.putValue(Var.REPORT,
                Map.of("serviceCode", service, "danger", danger, "month", month))).getSingleResult().getEntryMap();
    }
}
