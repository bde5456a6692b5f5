package pl.sprawa.workbench;

import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.xml.ModelException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import pl.sprawa.engine.ModelReader;

/** A process file, as the model API reads it and as it is written. */
record ProcessModel(ModelFile file, BpmnModelInstance model, Document document, Process process) implements Model {

    static Optional<ProcessModel> read(ModelFile file, Findings findings) {
        Optional<Document> document = Xml.parse(file, findings);
        if (document.isEmpty() || dangling(document.get(), findings)) {
            return Optional.empty();
        }
        try {
            BpmnModelInstance model = ModelReader.bpmn(new ByteArrayInputStream(file.content()));
            Collection<Process> processes = model.getModelElementsByType(Process.class);
            if (processes.size() != 1) {
                findings.add("holds " + processes.size() + " processes", "put each process into a file of its own");
                return Optional.empty();
            }
            return Optional.of(new ProcessModel(file, model, document.get(), processes.iterator().next()));
        } catch (ModelException e) {
            findings.add("is not BPMN 2.0: " + Xml.reason(e), "save the file from Modeler again");
            return Optional.empty();
        }
    }

    /** Flows that lead from or to nothing: the model API refuses the whole file for one, without saying which. */
    private static boolean dangling(Document document, Findings findings) {
        boolean dangling = false;
        List<Element> elements = Xml.all(document, Xml.BPMN, "*");
        List<String> ids = elements.stream().map(element -> element.getAttribute("id")).toList();
        for (Element element : elements) {
            for (String end : List.of("sourceRef", "targetRef", "default")) {
                boolean flow = element.getLocalName().equals("sequenceFlow") && !end.equals("default");
                String target = element.getAttribute(end);
                if ((flow || element.hasAttribute(end)) && !ids.contains(target)) {
                    dangling = true;
                    findings.add(element.getAttribute("id"), element.getAttribute("name"), "its " + end + " "
                            + (target.isEmpty() ? "is missing" : target + " does not exist"), "connect it, or delete it");
                }
            }
        }
        return dangling;
    }

    String id() {
        return process.getId();
    }

    /** A resident can ask for it: it has a group. */
    boolean isService() {
        return properties().containsKey("group");
    }

    /** The extension properties on the process. */
    Map<String, String> properties() {
        Map<String, String> properties = new LinkedHashMap<>();
        if (process.getExtensionElements() != null) {
            process.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                    .flatMap(list -> list.getCamundaProperties().stream())
                    .forEach(property -> properties.put(property.getCamundaName(),
                            Objects.requireNonNullElse(property.getCamundaValue(), "")));
        }
        return properties;
    }

    Collection<FlowNode> nodes() {
        return model.getModelElementsByType(FlowNode.class);
    }

    Collection<SequenceFlow> flows() {
        return model.getModelElementsByType(SequenceFlow.class);
    }

    /** What is written on an element, line breaks as spaces. */
    static String label(FlowElement element) {
        return element.getName() == null ? "" : element.getName().replaceAll("\\s+", " ").strip();
    }

    /** Extension elements of one type that stand directly on an element. */
    static <T extends org.camunda.bpm.model.xml.instance.ModelElementInstance> List<T> extensions(FlowNode node, Class<T> type) {
        return node.getExtensionElements() == null ? List.of()
                : node.getExtensionElements().getElementsQuery().filterByType(type).list();
    }
}
