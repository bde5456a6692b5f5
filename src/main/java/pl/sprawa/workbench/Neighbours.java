package pl.sprawa.workbench;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * All that the check of one model gets to see of the others. What it asks is noted down with the answer: among other models that
 * give the same answers, it finds the same.
 */
final class Neighbours {

    private final ModelSet models;
    private final Map<Question, Object> asked = new HashMap<>();

    Neighbours(ModelSet models) {
        this.models = models;
    }

    /** The answers so far. */
    Map<Question, Object> asked() {
        return asked;
    }

    /** The form, or {@code null}. */
    FormModel form(String id) {
        return ask(Question.Kind.FORM, id) == null ? null : (FormModel) models.form(id).model();
    }

    /** The file of a decision that is deployed already and not under check, or {@code null}. */
    DecisionModel knownDecision(String id) {
        return ask(Question.Kind.KNOWN_DECISION, id) == null ? null : (DecisionModel) models.knownDecision(id).model();
    }

    boolean lacksForm(String id) {
        return (boolean) ask(Question.Kind.LACKS_FORM, id);
    }

    boolean lacksProcess(String id) {
        return (boolean) ask(Question.Kind.LACKS_PROCESS, id);
    }

    boolean lacksDecision(String id) {
        return (boolean) ask(Question.Kind.LACKS_DECISION, id);
    }

    /** Whether there is such a file but it cannot be read: that is the finding, not that something is missing. */
    boolean unreadable(String baseName) {
        return (boolean) ask(Question.Kind.UNREADABLE, baseName);
    }

    /** Whether any process hands the form to unit-task. */
    boolean isStepForm(String id) {
        return (boolean) ask(Question.Kind.IS_STEP_FORM, id);
    }

    @SuppressWarnings("unchecked")
    Set<String> serviceCodes() {
        return (Set<String>) ask(Question.Kind.SERVICE_CODES, "");
    }

    private Object ask(Question.Kind kind, String about) {
        Question question = new Question(kind, about);
        Object answer = question.answer(models);
        asked.put(question, answer);
        return answer;
    }
}
