package pl.sprawa.workbench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A Camunda form as its JSON says. */
record FormModel(ModelFile file, String id, JsonNode json, List<FormField> fields) implements Model {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Optional<FormModel> read(ModelFile file, Findings findings) {
        try {
            JsonNode json = JSON.readTree(file.content());
            if (json == null || !json.path("components").isArray()) {
                findings.add("is not a form: it has no list of components", "save it as a Camunda 7 form from Modeler");
                return Optional.empty();
            }
            List<FormField> fields = new ArrayList<>();
            collect(json, fields);
            return Optional.of(new FormModel(file, json.path("id").asText(""), json, fields));
        } catch (JsonProcessingException e) {
            findings.add("is not JSON: line " + e.getLocation().getLineNr() + ": " + e.getOriginalMessage(),
                    "correct that line, or save the form from Modeler again");
        } catch (IOException e) {
            findings.add("cannot be read: " + e.getMessage(), "save the form from Modeler again");
        }
        return Optional.empty();
    }

    Optional<FormField> field(String key) {
        return fields.stream().filter(field -> key.equals(field.key())).findFirst();
    }

    private static void collect(JsonNode container, List<FormField> fields) {
        for (JsonNode component : container.path("components")) {
            fields.add(FormField.of(component));
            collect(component, fields);
        }
    }
}
