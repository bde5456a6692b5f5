package pl.sprawa.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import pl.sprawa.workbench.Finding;
import pl.sprawa.workbench.ModelCheck;
import pl.sprawa.workbench.ModelFile;

/** The building blocks that an analyst drags in: whatever they offer exists, and what is built from them passes the gate. */
class ElementTemplatesTest {

    /** Those of Platform 7; a template with any other belongs to another product. */
    private static final Set<String> BINDINGS = Set.of("property", "camunda:property", "camunda:inputParameter", "camunda:in",
            "camunda:in:businessKey", "camunda:out");
    /** One process of all blocks, in its order; an element for each. */
    private static final Map<String, String> BLOCKS = new LinkedHashMap<>();

    static {
        BLOCKS.put("pothole", "service");
        BLOCKS.put("Start_Reported", "service-start");
        BLOCKS.put("Task_SetLegalTerm", "legal-term");
        BLOCKS.put("Decision_ChooseUnit", "choose-unit");
        BLOCKS.put("Task_Inspect", "unit-task");
        BLOCKS.put("Task_Secure", "named-unit-task");
        BLOCKS.put("Task_Contractor", "operator-task");
        BLOCKS.put("Task_Question", "question-task");
        BLOCKS.put("Task_Tell", "notify-resident");
        BLOCKS.put("Task_Result", "set-result");
    }

    static List<ElementTemplate> templates() {
        return ElementTemplate.all();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void isABlockForPlatform7InPolish(ElementTemplate template) {
        assertThat(template.json().path("id").asText()).isEqualTo("pl.sprawa." + template.name());
        assertThat(template.json().path("appliesTo")).as("one kind of element, or Modeler would bind to what cannot hold it").hasSize(1);
        for (JsonNode property : template.properties()) {
            assertThat(property.at("/binding/type").asText()).isIn(BINDINGS);
            if (property.path("type").asText().equals("Hidden")) {
                assertThat(property.path("value").asText()).as("fixed value of " + property).isNotBlank();
                continue;
            }
            assertThat(property.path("label").asText()).isNotBlank();
            assertThat(property.path("description").asText()).isNotBlank();
            assertThat(property.at("/constraints/notEmpty").asBoolean()).as(property.path("label").asText()).isTrue();
            if (property.has("choices")) {
                assertThat(property.path("choices").findValuesAsText("value")).contains(property.path("value").asText());
            } else if (property.at("/constraints").has("pattern")) {
                assertThat(property.path("value").asText()).matches(property.at("/constraints/pattern/value").asText());
            } else {
                assertThat(property.at("/constraints/maxLength").asInt()).as(property.path("label").asText()).isPositive();
            }
        }
    }

    @Test
    void operatorsAreUnitsOfTheCity() {
        assertThat(StoredModels.city().units()).containsAll(ElementTemplate.of("operator-task").choices("unit"));
    }

    @Test
    void messagesCanBeSentInBothLanguages() {
        assertThat(ElementTemplate.of("notify-resident").choices("message")).isNotEmpty().allSatisfy(message -> {
            assertThat(Path.of("city/messages/" + message + ".pl.txt")).exists();
            assertThat(Path.of("city/messages/" + message + ".en.txt")).exists();
        });
    }

    @Test
    void whatIsBuiltOfThemPassesTheGate() throws Exception {
        assertThat(findings(built("street-light-restore-power"))).isEmpty();
    }

    @Test
    void theGateStillSeesWhatTheAnalystTypes() throws Exception {
        assertThat(findings(built("no-such-form"))).extracting(Finding::toString).singleElement().asString().contains("no-such-form");
    }

    @Test
    void everyBlockIsTried() {
        assertThat(BLOCKS.values()).containsExactlyInAnyOrderElementsOf(templates().stream().map(ElementTemplate::name).toList());
    }

    /** Templates lie beside the processes, where Modeler looks for them; the engine must not take them for models. */
    @Test
    void templatesAreNotDeployed() throws Exception {
        assertThat(Files.readString(Path.of("src/main/resources/application.yaml"))).contains("processes/**/*.bpmn")
                .doesNotContain("processes/**/*.json");
        assertThat(StoredModels.all()).extracting(ModelFile::name).noneMatch(name -> name.contains("element-templates"));
    }

    private static List<Finding> findings(ModelFile file) {
        return new ModelCheck(StoredModels.vocabulary(), StoredModels.city()).check(List.of(file), StoredModels.all());
    }

    private static ModelFile built(String operatorForm) throws Exception {
        String drawn = Bpmn.convertToString(Bpmn.createExecutableProcess("pothole").startEvent("Start_Reported")
                .businessRuleTask("Task_SetLegalTerm").businessRuleTask("Decision_ChooseUnit").callActivity("Task_Inspect")
                .callActivity("Task_Secure").callActivity("Task_Contractor").callActivity("Task_Question").serviceTask("Task_Tell").serviceTask("Task_Result").endEvent("End_Done").name("Koniec").done());
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(drawn.getBytes(StandardCharsets.UTF_8)));
        describe(document);
        BLOCKS.forEach((id, template) -> {
            Element element = element(document, id);
            String kind = ElementTemplate.of(template).json().path("appliesTo").get(0).asText();
            assertThat(kind).isEqualToIgnoringCase("bpmn:" + element.getLocalName());
            ElementTemplate.of(template).applyTo(element);
        });
        StringWriter written = new StringWriter();
        TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(written));
        return new ModelFile("pothole.bpmn", written.toString().replace("street-light-restore-power", operatorForm)
                .getBytes(StandardCharsets.UTF_8));
    }

    /** What no template can give: the description, which is a child element and not a property. */
    private static void describe(Document document) {
        Element process = element(document, "pothole");
        Element words = document.createElementNS(process.getNamespaceURI(),
                (process.getPrefix() == null ? "" : process.getPrefix() + ":") + "documentation");
        words.setTextContent("Usługa złożona z klocków.");
        process.insertBefore(words, process.getFirstChild());
    }

    private static Element element(Document document, String id) {
        var all = document.getElementsByTagNameNS("http://www.omg.org/spec/BPMN/20100524/MODEL", "*");
        for (int i = 0; i < all.getLength(); i++) {
            if (((Element) all.item(i)).getAttribute("id").equals(id)) {
                return (Element) all.item(i);
            }
        }
        throw new IllegalArgumentException(id);
    }
}
