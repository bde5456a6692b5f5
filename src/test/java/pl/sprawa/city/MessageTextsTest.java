package pl.sprawa.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts of Warsaw, with everything and with nothing to tell. */
class MessageTextsTest {

    private static final MessageTexts TEXTS = CityPack.read("classpath:/city/").texts();

    private static final Map<String, Object> ALL = Map.ofEntries(Map.entry("number", "26-000123-4"), Map.entry("serviceName", "Dziura w jezdni"),
            Map.entry("unitName", "Zarząd Dróg Miejskich"), Map.entry("dueAt", "3.06.2026, 12:00"), Map.entry("notes", "Załatano <asfaltem> & walcem"),
            Map.entry("question", "Przy której latarni?"), Map.entry("answerUntil", "5.06.2026"), Map.entry("feedbackUntil", "17.06.2026"),
            Map.entry("link", "https://example.org/zgloszenie/26-000123-4?key=a=b&c"), Map.entry("reason", "Droga jest gminna"), Map.entry("into", "26-000001-9"),
            Map.entry("city", "Warszawa"), Map.entry("address", "Puławska 12"), Map.entry("rung", 2), Map.entry("outcome", "Naprawiono."));

    static Stream<String> names() {
        return Stream.of("received", "outcome-told", "question-asked", "reclassified", "merged", "withdrawn", "contest-received", "contest-upheld",
                "reopened", "reminder", "overdue");
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyMessageTellsTheNumberAndTheLinkInBothLanguages(String name) {
        for (String language : new String[] {"pl", "en"}) {
            MessageTexts.Text text = TEXTS.render(name, language, ALL);
            assertThat(text.subject()).startsWith(language.equals("pl") ? "Zgłoszenie 26-000123-4 – " : "Report 26-000123-4 – ").doesNotContain("\n");
            assertThat(text.body()).contains("https://example.org/zgloszenie/26-000123-4?key=a=b&c").contains("26-000123-4").contains("Puławska 12")
                    .doesNotContain("{{").doesNotContain("\n\n\n").doesNotContain("&lt;");
        }
        assertThat(TEXTS.render(name, "pl", ALL)).isNotEqualTo(TEXTS.render(name, "en", ALL));
    }

    @ParameterizedTest
    @MethodSource("names")
    void whateverIsMissingIsLeftOut(String name) {
        Map<String, Object> nulls = new HashMap<>();
        ALL.keySet().forEach(key -> nulls.put(key, null));
        for (String language : new String[] {"pl", "en"}) {
            assertThat(TEXTS.render(name, language, Map.of()).body()).isNotBlank().doesNotContain("null").doesNotContain("{{").doesNotContain("\n\n\n")
                    .doesNotContainPattern("(?m): ?$");
            assertThat(TEXTS.render(name, language, nulls)).isEqualTo(TEXTS.render(name, language, Map.of()));
        }
    }

    @Test
    void eachMessageTellsWhatItIsAbout() {
        assertThat(TEXTS.render("outcome-told", "pl", ALL).body()).contains("Wynik: Naprawiono.").contains("Załatano <asfaltem> & walcem").contains("do 17.06.2026");
        assertThat(TEXTS.render("question-asked", "pl", ALL).body()).contains("Przy której latarni?").contains("do 5.06.2026");
        assertThat(TEXTS.render("merged", "pl", ALL).body()).contains("26-000001-9");
        assertThat(TEXTS.render("received", "pl", ALL).body()).contains("Zarząd Dróg Miejskich").contains("3.06.2026, 12:00");
        assertThat(TEXTS.render("overdue", "pl", ALL).subject()).contains("stopień 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"digest", "digest-coordinators"})
    void theWeeksMessageNamesFiguresAndCases(String name) {
        Map<String, Object> week = Map.of("week", "15.06.2026", "unitName", "Zarząd Dróg Miejskich", "overdue", 21, "dueThisWeek", 0, "unclaimed", 3, "escalated", 0, "closed", 5,
                "onTime", 4, "late", 1, "overdueCases", List.of(Map.of("number", "26-000123-4", "serviceName", "Dziura", "dueAt", "3.06.2026, 12:00", "caseLink", "https://x/1")));
        for (String language : new String[] {"pl", "en"}) {
            MessageTexts.Text text = TEXTS.render(name, language, week);
            assertThat(text.subject()).contains("15.06.2026");
            assertThat(text.body()).containsPattern("– 21\\n").contains("- 26-000123-4, Dziura", "https://x/1").containsPattern("– 5, \\D+ 4, \\D+ 1\\n").doesNotContain("{{", "\n\n\n");
        }
        assertThat(TEXTS.render(name, "pl", week)).isNotEqualTo(TEXTS.render(name, "en", week));
    }

    @Test
    void aLineBreakInAValueStaysOutOfTheSubject() {
        assertThat(TEXTS.render("received", "pl", Map.of("number", "1\r\nBcc: all@example.org")).subject()).doesNotContain("\n").doesNotContain("\r");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "", " ", "pl-PL", "PL"})
    void anotherLanguageIsAnsweredInTheCitysOwn(String language) {
        assertThat(TEXTS.render("received", language, ALL)).isEqualTo(TEXTS.render("received", "pl", ALL));
        assertThat(TEXTS.render("received", null, ALL)).isEqualTo(TEXTS.render("received", "pl", ALL));
        assertThat(TEXTS.render("received", "en-GB", ALL)).isEqualTo(TEXTS.render("received", "en", ALL));
    }

    @Test
    void aMessageOrPhraseThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> TEXTS.render("recieved", "pl", ALL)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("messages/recieved.pl.txt");
        assertThatThrownBy(() -> TEXTS.phrase("no-such", ALL)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("no-such");
    }

    @Test
    void outcomesAreToldInWords() {
        assertThat(TEXTS.outcome("repaired", "pl")).isEqualTo("Naprawiono.");
        assertThat(TEXTS.outcome("repaired", "en")).isEqualTo("Repaired.");
        assertThat(TEXTS.outcome("repaired", "de")).isEqualTo("Naprawiono.");
        assertThat(TEXTS.outcome("never-heard-of", "pl")).isEqualTo("never heard of");
        assertThat(TEXTS.outcome(null, "pl")).isEmpty();
    }

    @Test
    void phrasesAreFilledIn() {
        assertThat(TEXTS.phrase("handed", Map.of("unitName", "Zarząd Dróg Miejskich"))).isEqualTo("Sprawę prowadzi: Zarząd Dróg Miejskich.");
        assertThat(TEXTS.phrase("withdrawn", Map.of())).isEqualTo("Mieszkaniec wycofał zgłoszenie.");
    }

    /** Properties would keep the last of two texts and say nothing of the other. */
    @Test
    void noPropertiesFileOfTheCitySaysAKeyTwice() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("city"))) {
            List<Path> properties = files.filter(file -> file.toString().endsWith(".properties")).toList();
            assertThat(properties).isNotEmpty();
            assertThat(properties).allSatisfy(file -> assertThat(keys(file)).as("keys of " + file).doesNotHaveDuplicates());
        }
    }

    @Test
    void outcomesAreSortedAndToldInBothLanguages() throws IOException {
        List<String> polish = keys(Path.of("city/messages/outcomes.pl.properties"));
        assertThat(polish).isSorted();
        assertThat(keys(Path.of("city/messages/outcomes.en.properties"))).isEqualTo(polish);
    }

    /** In the order of the file, each as often as it stands there. */
    private static List<String> keys(Path file) throws IOException {
        List<String> keys = new ArrayList<>();
        Properties properties = new Properties() {
            @Override
            public Object put(Object key, Object value) {
                keys.add((String) key);
                return super.put(key, value);
            }
        };
        try (Reader text = Files.newBufferedReader(file)) {
            properties.load(text);
        }
        return keys;
    }
}
