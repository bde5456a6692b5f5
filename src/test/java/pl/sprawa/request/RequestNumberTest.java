package pl.sprawa.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestNumberTest {

    /** The example of Damm's thesis: 572 has the check digit 4. */
    @Test
    void checkDigitIsDamms() {
        assertThat(RequestNumber.checkDigit("572")).isEqualTo(4);
        assertThat(RequestNumber.checkDigit("5724")).isZero();
    }

    @Test
    void writesYearRunningNumberAndCheckDigit() {
        assertThat(RequestNumber.format(2026, 4711)).matches("26-004711-\\d").satisfies(n -> assertThat(RequestNumber.isValid(n)).isTrue());
        assertThat(RequestNumber.format(2103, 1_234_567)).matches("03-1234567-\\d").satisfies(n -> assertThat(RequestNumber.isValid(n)).isTrue());
    }

    @Test
    void recognisesEveryWrongDigitAndEveryExchangeOfNeighbours() {
        String number = RequestNumber.format(2026, 104_729);
        for (int i = 0; i < number.length(); i++) {
            char here = number.charAt(i);
            if (here == '-') {
                continue;
            }
            for (char other = '0'; other <= '9'; other++) {
                String wrong = number.substring(0, i) + other + number.substring(i + 1);
                assertThat(RequestNumber.isValid(wrong)).as(wrong).isEqualTo(other == here);
            }
        }
        String digits = number.replace("-", "");
        for (int i = 1; i < digits.length(); i++) {
            if (digits.charAt(i) != digits.charAt(i - 1)) {
                String wrong = digits.substring(0, i - 1) + digits.charAt(i) + digits.charAt(i - 1) + digits.substring(i + 1);
                assertThat(RequestNumber.read(wrong)).as(wrong).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "26-004711", "26-04711-5", "26-0004711-5", "260047115", "26-004711-x", "26-00471१-1", " 26-004711-9"})
    void refusesWhatHasNotItsForm(String text) {
        assertThat(RequestNumber.isValid(text)).isFalse();
    }

    @Test
    void readsWhatWasDictated() {
        String number = RequestNumber.format(2026, 4711);
        assertThat(RequestNumber.read(" 26 0047–11 " + number.charAt(10))).contains(number);
        assertThat(RequestNumber.read(null)).isEmpty();
        assertThat(RequestNumber.read("latarnia")).isEmpty();
    }
}
