package pl.sprawa.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** A form of {@code forms/}, read for what a test wants to know: its fields, and what each offers. */
final class FormFile {

    private final Map<String, JsonNode> fields = new LinkedHashMap<>();

    private FormFile(JsonNode form) {
        collect(form);
    }

    static FormFile of(String id) {
        String own = "/forms/" + id + ".form";
        String path = FormFile.class.getResource(own) == null ? "/forms/shared/" + id + ".form" : own;
        try (InputStream file = FormFile.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalArgumentException("There is no forms/" + id + ".form");
            }
            return new FormFile(new ObjectMapper().readTree(file));
        } catch (IOException e) {
            throw new UncheckedIOException("forms/" + id + ".form cannot be read", e);
        }
    }

    /** Keys of the fields, groups flattened. */
    List<String> questions() {
        return List.copyOf(fields.keySet());
    }

    /** Values offered; empty for a field of free text. */
    List<String> choices(String field) {
        List<String> values = new ArrayList<>();
        fields.get(field).path("values").forEach(choice -> values.add(choice.path("value").asText()));
        return values;
    }

    boolean required(String field) {
        return fields.get(field).at("/validate/required").asBoolean();
    }

    private void collect(JsonNode parent) {
        StreamSupport.stream(parent.path("components").spliterator(), false).forEach(component -> {
            if (component.hasNonNull("key")) {
                fields.put(component.get("key").asText(), component);
            }
            collect(component);
        });
    }
}
