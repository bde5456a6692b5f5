package pl.sprawa.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the questions to the resident out of a report form (form-js JSON). */
class ReportForm {

    /** Components that ask nothing and say nothing. */
    private static final Set<String> DECORATION = Set.of("separator", "spacer", "button");

    private final String file;
    private final Language language;
    private final List<Question> questions = new ArrayList<>();
    private final Set<String> codes = new HashSet<>();

    private ReportForm(String file, Language language) {
        this.file = file;
        this.language = language;
    }

    /** @throws BrokenService if the form asks something that no channel could put to a resident */
    static List<Question> questions(String file, JsonNode form, Language language) {
        if (!form.path("components").isArray()) {
            throw new BrokenService(file, "it is no form: 'components' is missing. Save it again from Camunda Modeler.");
        }
        ReportForm reading = new ReportForm(file, language);
        reading.read(form.path("components"));
        return List.copyOf(reading.questions);
    }

    private void read(JsonNode components) {
        for (JsonNode json : components) {
            FormComponent component = new FormComponent(file, json, language);
            if (component.type().equals("group")) {
                read(json.path("components"));
            } else if (!DECORATION.contains(component.type())) {
                Question question = component.question(questions.size() + 1);
                if (!codes.add(question.code())) {
                    throw new BrokenService(file, "two fields have the key '" + question.code() + "'; give one of them another key.");
                }
                questions.add(question);
            }
        }
    }
}
