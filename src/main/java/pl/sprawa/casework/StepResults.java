package pl.sprawa.casework;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The results a step's form offers: a client that does not show the form may not invent others. */
@Component
class StepResults {

    /** So long a changed form may still be taken as it was. */
    private static final Duration FRESH = Duration.ofSeconds(10);

    private record Offered(Map<String, String> labels, long readAt) {
    }

    private final FormService forms;
    private final ObjectMapper json;
    private final Map<String, Offered> byForm = new ConcurrentHashMap<>();

    StepResults(FormService forms, ObjectMapper json) {
        this.forms = forms;
        this.json = json;
    }

    /** The words for a result on the step's form. */
    String label(DelegateTask task, String result) {
        Offered known = byForm.get(CheckWork.text(task, Var.FORM));
        if (known == null || System.nanoTime() - known.readAt() > FRESH.toNanos() || !known.labels().containsKey(result)) {
            known = new Offered(offered(task.getId()), System.nanoTime());
            byForm.put(CheckWork.text(task, Var.FORM), known);
        }
        String label = known.labels().get(result);
        if (label == null) {
            throw new IncompleteWork(Hint.of("work.result", String.join(", ", known.labels().keySet())));
        }
        return label;
    }

    /** The results that a task's form offers, by their codes; the reader's rights in the engine hold. */
    Map<String, String> offered(String taskId) {
        try (InputStream form = forms.getDeployedTaskForm(taskId)) {
            Map<String, String> offered = new LinkedHashMap<>();
            collect(json.readTree(form), offered);
            return offered;
        } catch (IOException e) {
            throw new IllegalStateException("The form of task " + taskId + " cannot be read", e);
        }
    }

    /** Whether the step's form asks for nothing but the result. */
    boolean asksOnlyResult(String taskId) {
        try (InputStream form = forms.getDeployedTaskForm(taskId)) {
            return json.readTree(form).findValuesAsText("key").stream().allMatch(Var.RESULT::equals);
        } catch (IOException e) {
            throw new IllegalStateException("The form of task " + taskId + " cannot be read", e);
        }
    }

    private static void collect(JsonNode component, Map<String, String> offered) {
        if (Var.RESULT.equals(component.path("key").asText())) {
            component.path("values").forEach(v -> offered.put(v.path("value").asText(), v.path("label").asText()));
        }
        component.path("components").forEach(child -> collect(child, offered));
    }
}
