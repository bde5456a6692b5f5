package pl.sprawa.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterators;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Polish texts of Camunda's web applications say everything that the English ones say, with the same placeholders. */
class PolishLabelsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}|\\{}");
    private static final List<String> SAME = List.of("CSV", "Diagram", "Element", "JSON", "Operator", "Optimize", "System");

    private static JsonNode labels(String app, String language) throws IOException {
        try (InputStream file = PolishLabelsTest.class.getResourceAsStream("/META-INF/resources/webjars/camunda/app/" + app + "/locales/" + language + ".json")) {
            return new ObjectMapper().readTree(new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "")).path("labels");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "cockpit", "admin"})
    void areComplete(String app) throws IOException {
        JsonNode english = labels(app, "en");
        JsonNode polish = labels(app, "pl");
        assertThat(names(polish)).containsExactlyInAnyOrderElementsOf(names(english)).hasSizeGreaterThan(100);
        for (String label : names(english)) {
            assertThat(placeholders(polish.path(label).asText())).as(label).isEqualTo(placeholders(english.path(label).asText()));
        }
    }

    /** A label that is the same in both languages is a sign, an abbreviation or a word that both have. */
    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "cockpit", "admin"})
    void areTranslated(String app) throws IOException {
        JsonNode english = labels(app, "en");
        JsonNode polish = labels(app, "pl");
        assertThat(names(english)).filteredOn(label -> english.path(label).asText().matches(".*[A-Za-z]{3,}.*"))
                .filteredOn(label -> english.path(label).asText().equals(polish.path(label).asText()))
                .extracting(label -> english.path(label).asText()).isSubsetOf(SAME);
    }

    /** Where Cockpit puts a text in as it stands, its links stay. */
    @Test
    void keepTheirLinks() throws IOException {
        JsonNode english = labels("cockpit", "en");
        JsonNode polish = labels("cockpit", "pl");
        assertThat(names(english)).filteredOn(label -> english.path(label).asText().contains("href=\"#")).isNotEmpty()
                .allSatisfy(label -> assertThat(link(polish, label)).isEqualTo(link(english, label)));
    }

    private static String link(JsonNode labels, String label) {
        return labels.path(label).asText().replaceFirst("(?s).*href=\"([^\"]*)\".*", "$1");
    }

    private static List<String> names(JsonNode labels) {
        Iterator<String> names = labels.fieldNames();
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(names, 0), false).toList();
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map((MatchResult found) -> String.valueOf(found.group(1))).sorted().toList();
    }
}
