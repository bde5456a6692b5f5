package pl.sprawa.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.junit.jupiter.api.Test;

/** What is parsed once is evaluated anew each time. */
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
}
