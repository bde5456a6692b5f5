package pl.sprawa.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.junit.jupiter.api.Test;

/** What is remembered is what FEEL says each time. */
class CachedFeelTest {

    private final FeelEngine feel = new CachedFeel().createInstance();

    private static VariableContext with(String name, Object value) {
        return Variables.fromMap(Map.of(name, value)).asVariableContext();
    }

    @Test
    void theSameExpressionGivesWhatItsVariablesGive() {
        for (String district : new String[] {"wola", "ochota", "wola"}) {
            String unit = feel.evaluateSimpleExpression("\"ud-\" + district", with("district", district));
            assertThat(unit).isEqualTo("ud-" + district);
        }
    }

    @Test
    void theSameTextIsOneThingAsATestAndAnotherAsAnExpression() {
        assertThat(feel.evaluateSimpleUnaryTests("\"a\"", "x", with("x", "a"))).isTrue();
        assertThat(feel.evaluateSimpleUnaryTests("\"a\"", "x", with("x", "b"))).isFalse();
        String value = feel.evaluateSimpleExpression("\"a\"", with("x", "b"));
        assertThat(value).isEqualTo("a");
    }

    @Test
    void whatIsWrongIsWrongEachTime() {
        for (int round = 0; round < 2; round++) {
            assertThatThrownBy(() -> feel.evaluateSimpleExpression("1 +", with("x", 1))).hasMessageContaining("1 +");
        }
    }

    /** Cells of all kinds on values of all kinds, each asked twice: the second time it may be remembered. */
    @Test
    void aCellSaysOfAValueWhatFeelSays() {
        FeelEngine plain = new ScalaFeelEngine(List.of());
        String[] cells = {"\"wola\"", "\"wola\", \"ochota\"", "not(\"wola\")", "not(\"wola\", \"ochota\")", "true", "false", "7", "[6..22)", "< 6, >= 22", "null",
            "not(null)", "other", "other, \"wola\"", "list contains(others, ?)", "\"ud-\" + other", "? = other", "-", "3 + 4", "not(6, 7)"};
        for (String cell : cells) {
            for (String other : new String[] {"wola", "bemowo"}) {
                for (Object value : new Object[] {"wola", "ochota", "bemowo", "", true, false, 6, 7, 21.5, 22L, null, List.of("wola")}) {
                    Map<String, Object> variables = new HashMap<>(Map.of("other", other, "others", List.of("wola", other)));
                    variables.put("x", value);
                    VariableContext context = Variables.fromMap(variables).asVariableContext();
                    String expected = verdict(plain, cell, context);
                    for (int round = 0; round < 2; round++) {
                        assertThat(verdict(feel, cell, context)).as("%s of %s, other %s", cell, value, other).isEqualTo(expected);
                    }
                }
            }
        }
    }

    @Test
    void aFactIsReadAsFeelReadsIt() {
        FeelEngine plain = new ScalaFeelEngine(List.of());
        Map<String, Object> answers = new HashMap<>(Map.of("kind", "hole", "many", List.of("a", "b"), "depth", 7));
        answers.put("silent", null);
        Map<String, Object> report = Map.of("district", "wola", "danger", true, "hour", 23, "many", 5_000_000_000L, "answers", answers);
        VariableContext context = with("report", Variables.untypedValue(report, true));
        for (String path : new String[] {"report.district", "report.danger", "report.hour", "report.answers.kind", "report.answers.many", "report.answers.depth",
            "report.answers.silent", "report.answers.unknown", "report.unknown", "report.district.length", " report.district ", "\"ud-\" + report.district",
            "\"zdm\"", "\"a\\\"b\"", "report.answers", "nobody.district", "50", " 7 ", "1.5", "0", "-3", "true", "report.many"}) {
            for (int round = 0; round < 2; round++) {
                assertThat(reading(feel, path, context)).as(path).isEqualTo(reading(plain, path, context));
            }
        }
    }

    private static String verdict(FeelEngine engine, String cell, VariableContext context) {
        try {
            return String.valueOf(engine.evaluateSimpleUnaryTests(cell, "x", context));
        } catch (RuntimeException broken) {
            return "broken";
        }
    }

    private static String reading(FeelEngine engine, String expression, VariableContext context) {
        try {
            Object value = engine.evaluateSimpleExpression(expression, context);
            return value == null ? "null" : value.getClass().getSimpleName() + " " + value;
        } catch (RuntimeException broken) {
            return "broken";
        }
    }
}
