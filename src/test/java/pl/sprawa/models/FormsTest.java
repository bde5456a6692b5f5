package pl.sprawa.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pl.sprawa.casework.Var;

/** What holds for every form of a service, whoever drew it: both languages, marks that hit, fields that have a place. */
class FormsTest {

    private static final Set<String> DATA_TYPES = Set.of("textfield", "textarea", "number", "datetime", "radio", "checklist");

    static List<Path> forms() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("forms"))) {
            return files.filter(file -> file.toString().endsWith(".form")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void isDrawnForThisPlatformUnderItsOwnName(Path file) throws IOException {
        JsonNode form = new ObjectMapper().readTree(file.toFile());
        assertThat(form.path("id").asText() + ".form").isEqualTo(file.getFileName().toString());
        assertThat(form.path("schemaVersion").asInt()).isEqualTo(16);
        assertThat(form.path("executionPlatform").asText()).isEqualTo("Camunda Platform");
        assertThat(form.path("executionPlatformVersion").asText()).isEqualTo("7.24.0");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void speaksEnglishTooAndMarksOnlyAnswersThatItOffers(Path file) throws IOException {
        for (JsonNode field : fields(file)) {
            String key = field.path("key").asText();
            JsonNode properties = field.path("properties");
            Set<String> allowed = new TreeSet<>(Set.of("label.en"));
            assertThat(properties.path("label.en").asText()).as("label.en of %s", key).isNotBlank();
            if (field.has("description")) {
                allowed.add("description.en");
                assertThat(properties.path("description.en").asText()).as("description.en of %s", key).isNotBlank();
            }
            for (JsonNode choice : field.path("values")) {
                String value = choice.path("value").asText();
                assertThat(properties.path("choice.en." + value).asText()).as("choice.en.%s of %s", value, key).isNotBlank();
                allowed.addAll(List.of("choice.en." + value, "danger." + value));
            }
            if (field.path("type").asText().equals("select") && !field.path("values").elements().hasNext()) {
                allowed.add("options");
                assertThat(properties.path("options").asText()).as("what fills %s", key).isIn("units", "services");
            }
            if (field.path("type").asText().equals("checkbox")) {
                allowed.addAll(List.of("danger.true", "danger.false"));
            }
            assertThat(properties.fieldNames()).toIterable().as("properties of %s", key).isSubsetOf(allowed);
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void stepAsksForItsResultAndFillsKnownVariablesOnly(Path file) throws IOException {
        if (file.toString().endsWith("-report.form")) {
            return;
        }
        List<JsonNode> fields = fields(file);
        assertThat(fields).extracting(field -> field.path("key").asText()).contains(Var.RESULT).isSubsetOf(Var.ALL);
        assertThat(fields).filteredOn(field -> field.path("key").asText().equals(Var.RESULT)).singleElement()
                .satisfies(field -> assertThat(field.at("/validate/required").asBoolean()).isTrue())
                .satisfies(field -> assertThat(field.path("type").asText()).isIn("radio", "select"));
    }

    @Test
    void residentsAreAskedInAllOpen311DataTypes() throws IOException {
        Set<String> types = new TreeSet<>();
        for (Path file : forms()) {
            if (file.toString().endsWith("-report.form")) {
                fields(file).forEach(field -> types.add(field.path("type").asText()));
            }
        }
        assertThat(types).containsAll(DATA_TYPES);
    }

    private static List<JsonNode> fields(Path file) throws IOException {
        List<JsonNode> fields = new ArrayList<>();
        collect(new ObjectMapper().readTree(file.toFile()), fields);
        return fields;
    }

    private static void collect(JsonNode parent, List<JsonNode> fields) {
        for (JsonNode component : parent.path("components")) {
            if (component.hasNonNull("key")) {
                fields.add(component);
            }
            collect(component, fields);
        }
    }
}
