package pl.sprawa.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;

/**
 * What a process says of itself as a service.
 *
 * @param file       name of the file it was deployed from
 * @param properties the extension properties of the process
 */
record ServiceModel(String code, String file, String name, String documentation, Map<String, String> properties, String formRef) {

    private static final String GROUP = "group";
    private static final String OFFERED = "offered";
    private static final String PLACE = "place";
    private static final String OPTIONAL = "optional";

    /** @throws BrokenService if the file has no process of that id */
    static ServiceModel read(String code, String resource, BpmnModelInstance model) {
        String file = resource.substring(resource.lastIndexOf('/') + 1);
        Process process = model.getModelElementById(code);
        if (process == null) {
            throw new BrokenService(file, "it has no process '" + code + "'; deploy the file again.");
        }
        String documentation = process.getDocumentations().stream().map(d -> d.getTextContent().strip()).collect(Collectors.joining("\n"));
        return new ServiceModel(code, file, process.getName(), documentation, properties(process), formRef(process));
    }

    /** Only a process with a group is offered to residents; the others are parts of the works. */
    boolean isService() {
        return !properties.getOrDefault(GROUP, "").isBlank();
    }

    /** A service is withdrawn by the property {@code offered} = {@code false}: its cases go on, new reports are not taken. */
    boolean isOffered() {
        return !"false".equals(properties.get(OFFERED));
    }

    /** The service in one language; what has no English is given in Polish. */
    ServiceType in(Language language, List<Question> questions) {
        return new ServiceType(code, language.pick(name == null ? code : name, properties.get("name.en")),
                language.pick(documentation, properties.get("description.en")),
                language.pick(properties.get(GROUP), properties.get("group.en")),
                keywords(language.pick(properties.getOrDefault("keywords", ""), properties.get("keywords.en"))), questions,
                !OPTIONAL.equals(properties.get(PLACE)));
    }

    private static List<String> keywords(String list) {
        return Arrays.stream(list.split(",")).map(String::strip).filter(word -> !word.isEmpty()).toList();
    }

    private static Map<String, String> properties(Process process) {
        Map<String, String> found = new TreeMap<>();
        if (process.getExtensionElements() != null) {
            process.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                    .flatMap(all -> all.getCamundaProperties().stream())
                    .filter(one -> one.getCamundaName() != null && one.getCamundaValue() != null)
                    .forEach(one -> found.put(one.getCamundaName(), one.getCamundaValue().strip()));
        }
        return found;
    }

    private static String formRef(Process process) {
        return process.getChildElementsByType(StartEvent.class).stream()
                .filter(start -> start.getEventDefinitions().isEmpty())
                .map(StartEvent::getCamundaFormRef).filter(ref -> ref != null && !ref.isBlank())
                .findFirst().orElse(null);
    }
}
