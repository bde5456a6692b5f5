package pl.sprawa.backoffice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import pl.sprawa.casework.Var;
import pl.sprawa.request.Request;
import pl.sprawa.request.Requests;

/**
 * Makes the form that a clerk sees out of the step's own form: the facts of the case on top, and for a unit's work the step
 * set into the frame ({@code unit-task-frame.form}, the start form of {@code unit-task}). Works with the rights of the system: the caller
 * must have made sure that the user may see the task.
 */
@Component
class TaskForms {

    private static final String FRAMED_PROCESS = "unit-task";
    private static final String FRAMED_TASK = "Task_Work";

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final FormService forms;
    private final Requests requests;
    private final CaseFacts facts;
    private final FormFilling filling;
    private final PieceForm pieces;
    private final ObjectMapper json;

    TaskForms(TaskService tasks, RuntimeService runtime, RepositoryService repository, FormService forms, Requests requests,
              CaseFacts facts, FormFilling filling, PieceForm pieces, ObjectMapper json) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.repository = repository;
        this.forms = forms;
        this.requests = requests;
        this.facts = facts;
        this.filling = filling;
        this.pieces = pieces;
        this.json = json;
    }

    /**
     * @param own  the form deployed for the task
     * @param site scheme, host and port by which the user reached us, for links
     * @return the form to show; the task's own if it does not belong to a case
     */
    JsonNode compose(String taskId, JsonNode own, Locale language, String site) throws IOException {
        Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
        Optional<Request> request = task == null ? Optional.empty() : requestOf(task);
        if (request.isEmpty()) {
            return own;
        }
        ObjectNode frame = frame();
        Set<String> proof = Arrays.stream(text(task, Var.PROOF).split(",")).map(String::strip).collect(Collectors.toSet());
        ObjectNode form = task.getTaskDefinitionKey().equals(FRAMED_TASK) ? framed(frame, own, proof) : belowFacts(frame, own);
        Map<String, String> known = facts.of(request.get(), task.getDueDate(), language);
        pieces.asked(text(task, Var.PIECE)).ifPresent(asked -> {
            known.put("piece", asked);
            PieceForm.adapt(form);
        });
        filling.fill(form, new FormFilling.Case(request.get(), known, task.getTenantId(), text(task, Var.EXCLUDED_UNIT), language, site));
        return form;
    }

    private Optional<Request> requestOf(Task task) {
        ProcessInstance instance = runtime.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult();
        return instance == null || instance.getBusinessKey() == null ? Optional.empty() : requests.find(instance.getBusinessKey());
    }

    private ObjectNode frame() throws IOException {
        ProcessDefinition process = repository.createProcessDefinitionQuery().processDefinitionKey(FRAMED_PROCESS).latestVersion().singleResult();
        try (InputStream form = forms.getDeployedStartForm(process.getId())) {
            return (ObjectNode) json.readTree(form);
        }
    }

    private static ObjectNode framed(ObjectNode frame, JsonNode own, Set<String> proof) {
        for (JsonNode component : frame.path("components")) {
            if (part(component).equals("step")) {
                ((ObjectNode) component).set("components", own.path("components"));
            }
        }
        ((ArrayNode) frame.get("components")).removeIf(component -> component.path("properties").has("proof")
                && !proof.contains(component.path("properties").path("proof").asText()));
        frame.put("id", own.path("id").asText());
        return frame;
    }

    private ObjectNode belowFacts(ObjectNode frame, JsonNode own) {
        ObjectNode form = own.deepCopy();
        ArrayNode components = json.createArrayNode();
        frame.path("components").forEach(component -> {
            if (part(component).equals("facts")) {
                components.add(component);
            }
        });
        own.path("components").forEach(component -> components.add(component.deepCopy()));
        form.set("components", components);
        return form;
    }

    private static String part(JsonNode component) {
        return component.path("properties").path("part").asText();
    }

    private String text(Task task, String variable) {
        return tasks.getVariable(task.getId(), variable) instanceof String value ? value : "";
    }
}
