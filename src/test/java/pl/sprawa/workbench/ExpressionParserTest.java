package pl.sprawa.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionParserTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
            "${result == 'a'} ; true", "${result == \"b\"} ; false", "${!(result eq 'b')} ; true", "${not (result != 'a')} ; true",
            "${result == 'b' || result == 'a'} ; true", "${result == 'a' and result != 'a'} ; false", "${true} ; true",
            "${result == 'b' && unknown} ; false"})
    void comparesAsTheEngineDoes(String text, boolean expected) {
        assertThat(ExpressionParser.all(text).get(0).holds(Map.of("result", "a"))).contains(expected);
    }

    @Test
    void whatNeedsTheEngineIsLeftOpen() {
        assertThat(ExpressionParser.all("${facts.danger(execution)}").get(0).holds(Map.of())).isEmpty();
        assertThat(ExpressionParser.all("${result > 3}").get(0).holds(Map.of("result", 4))).isEmpty();
    }

    @Test
    void findsAllExpressionsOfAText() {
        assertThat(ExpressionParser.all("from ${unit} to #{step}, '}' and ${result == '}'}")).containsExactly(new Expression.Name("unit"),
                new Expression.Name("step"), new Expression.Binary("==", new Expression.Name("result"), new Expression.Literal("}")));
        assertThat(ExpressionParser.all("no expression { here }")).isEqualTo(List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"${a + b}", "${a[0]}", "${''.class.forName('x')[1]}", "${a = 1}", "${x -> x}", "${a ? b : c}", "${a;b}", "${", "${}",
            "${f(1)}", "${a == }", "${a 'b'}", "${a.'b'}", "${${a}}"})
    void refusesWhatItDoesNotKnow(String text) {
        assertThatThrownBy(() -> ExpressionParser.all(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
