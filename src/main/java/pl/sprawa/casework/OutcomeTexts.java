package pl.sprawa.casework;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.springframework.stereotype.Component;
import pl.sprawa.city.City;
import pl.sprawa.city.MessageTexts;
import pl.sprawa.engine.DeployedForms;
import pl.sprawa.engine.SystemAccess;

/**
 * What the resident reads as the outcome: the city pack's text for the result, or else the one that the form of a step of the
 * service brings along ({@code "outcome.<result>"} among the properties of the field {@code result}), so that a new service
 * needs no new city pack.
 */
@Component
class OutcomeTexts {

    private static final String PROPERTY = "outcome.";

    private final MessageTexts texts;
    private final City city;
    private final RepositoryService repository;
    private final DeployedForms forms;
    private final SystemAccess access;
    private final ObjectMapper json;

    OutcomeTexts(MessageTexts texts, City city, RepositoryService repository, DeployedForms forms, SystemAccess access, ObjectMapper json) {
        this.texts = texts;
        this.city = city;
        this.repository = repository;
        this.forms = forms;
        this.access = access;
        this.json = json;
    }

    /** In the city's own language; without any text the code with spaces, without a result nothing. */
    String of(String serviceCode, String result) {
        if (result == null || texts.outcomes().contains(result)) {
            return texts.outcome(result, city.language());
        }
        return access.read(() -> ofForms(serviceCode, result)).orElseGet(() -> texts.outcome(result, city.language()));
    }

    private Optional<String> ofForms(String serviceCode, String result) {
        ProcessDefinition service = repository.createProcessDefinitionQuery().processDefinitionKey(serviceCode).withoutTenantId().latestVersion().singleResult();
        return service == null ? Optional.empty() : stepForms(service).flatMap(id -> forms.latest(id).stream())
                .map(form -> text(form, result)).filter(text -> !text.isBlank()).findFirst();
    }

    private Stream<String> stepForms(ProcessDefinition service) {
        return repository.getBpmnModelInstance(service.getId()).getModelElementsByType(CallActivity.class).stream()
                .filter(step -> step.getExtensionElements() != null)
                .flatMap(step -> step.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list().stream())
                .filter(in -> Var.FORM.equals(in.getCamundaTarget()) && in.getCamundaSourceExpression() != null)
                .map(CamundaIn::getCamundaSourceExpression).distinct();
    }

    private String text(byte[] form, String result) {
        try {
            return text(json.readTree(form), result);
        } catch (IOException e) {
            throw new UncheckedIOException("A step's form cannot be read", e);
        }
    }

    private static String text(JsonNode component, String result) {
        String own = Var.RESULT.equals(component.path("key").asText()) ? component.path("properties").path(PROPERTY + result).asText("").strip() : "";
        for (JsonNode child : component.path("components")) {
            own = own.isEmpty() ? text(child, result) : own;
        }
        return own;
    }
}
