package pl.sprawa.workbench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A component of a form, groups flattened. */
record FormField(String type, String id, String key, String label, boolean required, boolean conditional, List<String> choices,
                 JsonNode json) {

    private static final String OUTCOME = "outcome.";

    static FormField of(JsonNode json) {
        List<String> choices = new ArrayList<>();
        json.path("values").forEach(choice -> choices.add(choice.path("value").asText()));
        boolean required = json.path("validate").path("required").asBoolean(false);
        boolean conditional = !json.path("conditional").path("hide").isMissingNode();
        return new FormField(json.path("type").asText(""), json.path("id").asText(null), json.path("key").asText(null),
                json.path("label").asText(""), required, conditional, choices, json);
    }

    /** Whether the answer may be missing: not asked for, or not shown. */
    boolean optional() {
        return !required || conditional;
    }

    boolean single() {
        return List.of("select", "radio", "checkbox").contains(type);
    }

    boolean multiple() {
        return List.of("checklist", "taglist").contains(type);
    }

    /** What residents read as the outcome, by result: the properties {@code outcome.<result>} that are not empty. */
    Map<String, String> outcomes() {
        Map<String, String> texts = new TreeMap<>();
        json.path("properties").fields().forEachRemaining(property -> {
            if (property.getKey().startsWith(OUTCOME) && !property.getValue().asText("").isBlank()) {
                texts.put(property.getKey().substring(OUTCOME.length()), property.getValue().asText());
            }
        });
        return texts;
    }

    /** The answers there can be; a checkbox is a choice of yes or no. */
    List<String> answers() {
        return type.equals("checkbox") ? List.of("true", "false") : choices;
    }
}
