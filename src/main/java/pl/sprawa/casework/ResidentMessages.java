package pl.sprawa.casework;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.springframework.stereotype.Component;
import pl.sprawa.engine.SystemAccess;

/**
 * What a case waits for and its reporter may tell. A model says so on the element that receives the message: extension property
 * {@code resident}, the words on the resident's button, and {@code resident.en}, the same in English.
 */
@Component
class ResidentMessages {

    private static final String LABEL = "resident";

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final SystemAccess engine;

    ResidentMessages(RuntimeService runtime, RepositoryService repository, SystemAccess engine) {
        this.runtime = runtime;
        this.repository = repository;
        this.engine = engine;
    }

    /** @return the words on the button, by the name of the message */
    Map<String, String> awaited(String number, Locale language) {
        return engine.read(() -> {
            Map<String, String> labels = new LinkedHashMap<>();
            for (ProcessInstance instance : runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list()) {
                for (EventSubscription waiting : runtime.createEventSubscriptionQuery().processInstanceId(instance.getId()).eventType("message").list()) {
                    Map<String, String> properties = properties(instance.getProcessDefinitionId(), waiting.getActivityId());
                    if (properties.containsKey(LABEL)) {
                        labels.put(waiting.getEventName(), properties.getOrDefault(LABEL + "." + language.getLanguage(), properties.get(LABEL)));
                    }
                }
            }
            return labels;
        });
    }

    private Map<String, String> properties(String definition, String element) {
        Map<String, String> found = new LinkedHashMap<>();
        if (repository.getBpmnModelInstance(definition).getModelElementById(element) instanceof BaseElement receiving
                && receiving.getExtensionElements() != null) {
            receiving.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list()
                    .forEach(all -> all.getCamundaProperties().forEach(one -> found.put(one.getCamundaName(), one.getCamundaValue())));
        }
        return found;
    }
}
