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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Polish texts of Camunda's web applications say everything that the English ones say, with the same placeholders. */
class PolishLabelsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

    private static JsonNode labels(String app, String language) throws IOException {
        try (InputStream file = PolishLabelsTest.class.getResourceAsStream("/META-INF/resources/webjars/camunda/app/" + app + "/locales/" + language + ".json")) {
            return new ObjectMapper().readTree(new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "")).path("labels");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome"})
    void areComplete(String app) throws IOException {
        JsonNode english = labels(app, "en");
        JsonNode polish = labels(app, "pl");
        assertThat(names(polish)).containsExactlyInAnyOrderElementsOf(names(english)).hasSizeGreaterThan(100);
        for (String label : names(english)) {
            assertThat(placeholders(polish.path(label).asText())).as(label).isEqualTo(placeholders(english.path(label).asText()));
        }
    }

    private static List<String> names(JsonNode labels) {
        Iterator<String> names = labels.fieldNames();
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(names, 0), false).toList();
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map((MatchResult found) -> found.group(1)).sorted().toList();
    }
}
