package pl.sprawa.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write about themselves is covered; what they write about the matter is not. */
class PublicTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Piszcie: jan.kowalski+sm@poczta.example.pl. | Piszcie: [e-mail].",
            "501234567 | [telefon]", "tel.501-234-567, proszę | tel.[telefon], proszę", "+48 501 234 567 | [telefon]", "0048501234567 | [telefon]",
            "(22) 123 45 67 | [telefon]", "22 123 45 67 | [telefon]", "PESEL 44051401359. | PESEL [PESEL].",
            "Stoi WX 1234A od roku | Stoi [nr rej.] od roku", "auto WPI 12AB, rdza | auto [nr rej.], rdza", "WA12345 | [nr rej.]"})
    void covers(String text, String masked) {
        assertThat(PublicText.mask(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Marszałkowska 100/102, 00-624 Warszawa", "dzwoniłem na 19115 i 112", "52.2296756, 21.0122287 oraz 21.012228700", "linia 523, przystanek 01",
            "ma 120 x 80 cm, od 12.03.2026", "rura DN 1000", "zgłoszenie 26-004711-5 albo 26-1234567-8 i 613081/21", "mieszka @ulica"})
    void leaves(String text) {
        assertThat(PublicText.mask(text)).isEqualTo(text);
    }

    @Test
    @Timeout(5)
    void readsALongWordOnce() {
        assertThat(PublicText.mask("a".repeat(400_000))).hasSize(400_000);
    }

    @Test
    void nothingStaysNothing() {
        assertThat(PublicText.mask(null)).isNull();
    }
}
