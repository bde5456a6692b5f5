package pl.sprawa.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.w3c.dom.Element;

/**
 * A building block of {@code processes/.camunda/element-templates}, applied as Camunda Modeler does for Platform 7: each property's
 * value goes where its binding says.
 */
record ElementTemplate(String name, JsonNode json) {

    static final Path FOLDER = Path.of("processes/.camunda/element-templates");
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    static List<ElementTemplate> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(file -> file.getFileName().toString()).map(file -> of(file.replace(".json", ""))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ElementTemplate of(String name) {
        try {
            return new ElementTemplate(name, new ObjectMapper().readTree(FOLDER.resolve(name + ".json").toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<JsonNode> properties() {
        return StreamSupport.stream(json.path("properties").spliterator(), false).toList();
    }

    Optional<JsonNode> property(String id) {
        return properties().stream().filter(property -> property.path("id").asText().equals(id)).findFirst();
    }

    /** Values that a dropdown offers; empty if the template has no such property. */
    List<String> choices(String id) {
        return property(id).map(property -> property.path("choices").findValuesAsText("value")).orElse(List.of());
    }

    /** The element gets what an analyst gets who chooses the template and changes nothing. */
    void applyTo(Element element) {
        for (JsonNode property : properties()) {
            JsonNode binding = property.path("binding");
            String value = property.path("value").asText();
            switch (binding.path("type").asText()) {
                case "property" -> attribute(element, binding.path("name").asText(), value);
                case "camunda:property" -> {
                    Element entry = add(child(extensions(element), CAMUNDA, "camunda:properties"), CAMUNDA, "camunda:property");
                    entry.setAttribute("name", binding.path("name").asText());
                    entry.setAttribute("value", value);
                }
                case "camunda:inputParameter" -> {
                    Element entry = add(child(extensions(element), CAMUNDA, "camunda:inputOutput"), CAMUNDA, "camunda:inputParameter");
                    entry.setAttribute("name", binding.path("name").asText());
                    entry.setTextContent(value);
                }
                case "camunda:in" -> {
                    Element entry = add(extensions(element), CAMUNDA, "camunda:in");
                    entry.setAttribute(binding.path("expression").asBoolean() ? "sourceExpression" : "source", value);
                    entry.setAttribute("target", binding.path("target").asText());
                }
                case "camunda:in:businessKey" -> add(extensions(element), CAMUNDA, "camunda:in").setAttribute("businessKey", value);
                case "camunda:out" -> {
                    Element entry = add(extensions(element), CAMUNDA, "camunda:out");
                    entry.setAttribute("source", binding.path("source").asText());
                    entry.setAttribute("target", value);
                }
                default -> throw new IllegalArgumentException(name + ": no binding of Platform 7: " + binding);
            }
        }
    }

    private static void attribute(Element element, String name, String value) {
        if (name.startsWith("camunda:")) {
            element.setAttributeNS(CAMUNDA, name, value);
        } else {
            element.setAttribute(name, value);
        }
    }

    private static Element extensions(Element element) {
        return child(element, BPMN, (element.getPrefix() == null ? "" : element.getPrefix() + ":") + "extensionElements");
    }

    /** The element's one child of that name; if there is none it is put first, after the documentation. */
    private static Element child(Element parent, String namespace, String name) {
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child && child.getNodeName().equals(name)) {
                return child;
            }
        }
        Element child = parent.getOwnerDocument().createElementNS(namespace, name);
        var first = parent.getElementsByTagNameNS(BPMN, "documentation").item(0);
        return (Element) parent.insertBefore(child, first != null && first.getParentNode() == parent ? first.getNextSibling()
                : parent.getFirstChild());
    }

    private static Element add(Element parent, String namespace, String name) {
        return (Element) parent.appendChild(parent.getOwnerDocument().createElementNS(namespace, name));
    }
}
