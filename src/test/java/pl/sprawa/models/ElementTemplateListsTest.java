package pl.sprawa.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.Test;

/**
 * The lists in the element templates, against what there is: units of the city, messages that services send, groups of
 * services. With {@code -Dtemplates.write=true} the lists are written anew instead; that is the mend when one has grown.
 */
class ElementTemplateListsTest {

    private static final boolean WRITE = Boolean.getBoolean("templates.write");

    @Test
    void everyUnitCanBeChosen() throws IOException {
        Map<String, String> units = new LinkedHashMap<>();
        try (var rows = new CsvMapper().readerForMapOf(String.class).with(CsvSchema.emptySchema().withHeader())
                .<Map<String, String>>readValues(Path.of("city/units.csv").toFile())) {
            rows.readAll().forEach(row -> units.put(row.get("code"), row.get("name")));
        }
        offers("named-unit-task", "unit", units, units.keySet());
    }

    @Test
    void onlyMessagesThatServicesSendCanBeChosen() throws IOException {
        Map<String, String> subjects = new TreeMap<>();
        for (BpmnModelInstance process : services()) {
            process.getModelElementsByType(ServiceTask.class).stream()
                    .filter(task -> "${notifyResident}".equals(task.getCamundaDelegateExpression()))
                    .flatMap(task -> task.getExtensionElements().getElementsQuery().list().stream())
                    .flatMap(inputs -> inputs.getChildElementsByType(CamundaInputParameter.class).stream())
                    .forEach(input -> subjects.put(input.getTextContent(), subject(input.getTextContent())));
        }
        offers("notify-resident", "message", subjects, Set.of());
    }

    @Test
    void onlyGroupsThatThereAreCanBeChosen() throws IOException {
        Map<String, String> polish = new TreeMap<>();
        Map<String, String> english = new TreeMap<>();
        for (BpmnModelInstance process : services()) {
            Map<String, String> properties = new LinkedHashMap<>();
            process.getModelElementsByType(CamundaProperty.class)
                    .forEach(property -> properties.put(property.getCamundaName(), property.getCamundaValue()));
            polish.put(properties.get("group"), properties.get("group"));
            english.put(properties.get("group.en"), properties.get("group.en") + " (" + properties.get("group") + ")");
        }
        offers("service", "group", polish, Set.of());
        offers("service", "group.en", english, Set.of());
    }

    /** @param needed what must be in the list; the rest may be missing until somebody writes the lists anew */
    private static void offers(String template, String property, Map<String, String> there, Collection<String> needed) throws IOException {
        ElementTemplate read = ElementTemplate.of(template);
        if (WRITE) {
            ArrayNode choices = ((ObjectNode) read.property(property).orElseThrow()).putArray("choices");
            there.forEach((value, name) -> choices.addObject().put("name", name).put("value", value));
            DefaultPrettyPrinter printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER)).withArrayIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
            Files.writeString(ElementTemplate.FOLDER.resolve(template + ".json"),
                    new ObjectMapper().writer(printer).writeValueAsString(read.json()) + "\n");
        }
        Set<String> offered = new TreeSet<>(ElementTemplate.of(template).choices(property));
        assertThat(there.keySet()).as("%s offers only what there is: -Dtemplates.write=true mends it", template).containsAll(offered);
        assertThat(offered).as("%s offers all: -Dtemplates.write=true mends it", template).isNotEmpty().containsAll(needed);
    }

    private static Iterable<BpmnModelInstance> services() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().map(file -> Bpmn.readModelFromFile(file.toFile())).toList();
        }
    }

    private static String subject(String message) {
        try {
            String first = Files.readAllLines(Path.of("city/messages/" + message + ".pl.txt")).get(0);
            return first.substring(first.indexOf(" – ") + 3);
        } catch (IOException e) {
            throw new IllegalStateException("no text for " + message, e);
        }
    }
}
