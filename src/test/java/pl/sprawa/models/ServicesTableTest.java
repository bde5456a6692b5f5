package pl.sprawa.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/services.md} is the models in words, so it cannot go stale: read from them, and compared with what is written.
 * {@code mvn test -Dtest=ServicesTableTest -Dservices.write=true} writes it anew.
 */
class ServicesTableTest {

    private static final Path TABLE = Path.of("docs/services.md");
    private static final String HEAD = """
            # The services

            Read from `processes/` by `ServicesTableTest`, which fails when a row is missing or wrong and writes the file anew with
            `mvn test -Dtest=ServicesTableTest -Dservices.write=true`. *Steps* are pieces of work for a unit; *always with* are units that a
            step names itself, whatever the routing table chose; *waits for* are the timers and the facts from outside.

            | code | service | group | steps | always with | waits for | besides |
            |---|---|---|---|---|---|---|
            """;

    @Test
    void tableTellsWhatTheModelsSay() throws IOException {
        String told = HEAD + rows();
        if (Boolean.getBoolean("services.write")) {
            Files.writeString(TABLE, told);
        }
        assertThat(Files.readString(TABLE)).as("mvn test -Dtest=ServicesTableTest -Dservices.write=true mends it").isEqualTo(told);
    }

    private static String rows() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().map(ServicesTableTest::row).collect(Collectors.joining());
        }
    }

    private static String row(Path file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        Process process = model.getModelElementsByType(Process.class).iterator().next();
        Map<String, String> properties = process.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).singleResult()
                .getCamundaProperties().stream()
                .collect(Collectors.toMap(CamundaProperty::getCamundaName, CamundaProperty::getCamundaValue));
        Collection<CallActivity> steps = model.getModelElementsByType(CallActivity.class);
        List<String> units = model.getModelElementsByType(CamundaIn.class).stream().filter(in -> "unit".equals(in.getCamundaTarget()))
                .map(CamundaIn::getCamundaSourceExpression).filter(unit -> unit != null && !unit.contains("{")).sorted().distinct().toList();
        Stream<String> timers = model.getModelElementsByType(TimerEventDefinition.class).stream()
                .map(timer -> ((Event) timer.getParentElement()).getName());
        Stream<String> facts = model.getModelElementsByType(Message.class).stream().map(message -> "`" + message.getName() + "`").sorted();
        return "| `%s` | %s | %s | %d | %s | %s | %s |%n".formatted(process.getId(), process.getName(), properties.get("group"), steps.size(),
                String.join(", ", units), Stream.concat(timers, facts).distinct().collect(Collectors.joining(", ")), besides(model));
    }

    private static String besides(BpmnModelInstance model) {
        Stream<String> legal = model.getModelElementsByType(SubProcess.class).stream().filter(SubProcess::triggeredByEvent)
                .map(SubProcess::getName);
        Stream<String> parallel = model.getModelElementsByType(ParallelGateway.class).stream().map(gateway -> "steps side by side");
        return Stream.concat(legal, parallel).distinct().collect(Collectors.joining(", "));
    }
}
