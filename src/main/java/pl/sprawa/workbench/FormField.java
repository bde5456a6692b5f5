package pl.sprawa.workbench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** A component of a form, groups flattened. */
record FormField(String type, String id, String key, String label, boolean required, boolean conditional, List<String> choices,
                 JsonNode json) {

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

    /** The answers there can be; a checkbox is a choice of yes or no. */
    List<String> answers() {
        return type.equals("checkbox") ? List.of("true", "false") : choices;
    }
}
