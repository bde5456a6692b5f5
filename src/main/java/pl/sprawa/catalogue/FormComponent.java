package pl.sprawa.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import pl.sprawa.catalogue.Question.Choice;
import pl.sprawa.catalogue.Question.Datatype;

/** One component of a report form, as a question. */
class FormComponent {

    private final String file;
    private final JsonNode json;
    private final Language language;

    FormComponent(String file, JsonNode json, Language language) {
        this.file = file;
        this.json = json;
        this.language = language;
    }

    String type() {
        return json.path("type").asText();
    }

    Question question(int order) {
        if (type().equals("text")) {
            return new Question(text("id", "text-" + order), Datatype.TEXT, false, false, order,
                    localized("label.en", text("text", "")), null, null, List.of());
        }
        Datatype datatype = datatype();
        JsonNode validate = json.path("validate");
        String code = text("key", null);
        if (code == null) {
            throw new BrokenService(file, "a field of type " + type() + " has no key; give it one.");
        }
        return new Question(code, datatype, true, required(validate), order,
                localized("label.en", text("label", text("dateLabel", code))), localized("description.en", text("description", null)),
                validate.hasNonNull("maxLength") ? (Integer) validate.get("maxLength").asInt() : null,
                choices(code, datatype), number(validate, "min"), number(validate, "max"),
                validate.hasNonNull("pattern") ? validate.get("pattern").asText() : null);
    }

    private Datatype datatype() {
        return switch (type()) {
            case "textfield" -> Datatype.STRING;
            case "textarea" -> Datatype.TEXT;
            case "number" -> Datatype.NUMBER;
            case "datetime" -> Datatype.DATETIME;
            case "select", "radio", "checkbox" -> Datatype.SINGLEVALUELIST;
            case "checklist", "taglist" -> Datatype.MULTIVALUELIST;
            default -> throw new BrokenService(file, "component type '" + type() + "' (" + text("key", text("id", "?")) + ") cannot be put to a"
                    + " resident; use textfield, textarea, number, datetime, select, radio, checkbox, checklist, taglist, text or group.");
        };
    }

    /** A field that other answers may hide cannot be demanded by a channel that does not evaluate the form. */
    private boolean required(JsonNode validate) {
        return validate.path("required").asBoolean() && !json.path("conditional").hasNonNull("hide");
    }

    private List<Choice> choices(String code, Datatype datatype) {
        if (type().equals("checkbox")) {
            return List.of(choice("true", language.pick("Tak", "Yes")), choice("false", language.pick("Nie", "No")));
        }
        if (datatype != Datatype.SINGLEVALUELIST && datatype != Datatype.MULTIVALUELIST) {
            return List.of();
        }
        List<Choice> choices = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (JsonNode value : json.path("values")) {
            String key = value.path("value").asText();
            if (key.isBlank() || !seen.add(key)) {
                throw new BrokenService(file, "field '" + code + "' has two choices, or an empty one, with the value '" + key + "'; each needs its own.");
            }
            choices.add(choice(key, value.path("label").asText(key)));
        }
        if (choices.isEmpty()) {
            throw new BrokenService(file, "field '" + code + "' has no choices; list them as static values.");
        }
        return List.copyOf(choices);
    }

    private Choice choice(String key, String label) {
        return new Choice(key, localized("choice.en." + key, label), json.path("properties").path("danger." + key).asBoolean());
    }

    private Double number(JsonNode validate, String bound) {
        return validate.hasNonNull(bound) && !validate.get(bound).asText().isBlank() ? (Double) validate.get(bound).asDouble() : null;
    }

    private String localized(String property, String polish) {
        return language.pick(polish, json.path("properties").path(property).asText(null));
    }

    private String text(String field, String otherwise) {
        String text = json.path(field).asText("");
        return text.isBlank() ? otherwise : text;
    }
}
