package pl.sprawa.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.dmn.Dmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Models are read to the same, and refused for the same, as by the readers that load their schemas each time. */
class ModelReaderTest {

    private static final Path PROCESS = Path.of("processes/shared/case.bpmn");
    private static final Path TABLE = Path.of("dmn/service-level.dmn");

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String why(Function<InputStream, ?> reader, String text) {
        Throwable refused = catchThrowable(() -> reader.apply(stream(text)));
        assertThat(refused).isNotNull();
        while (refused.getCause() != null) {
            refused = refused.getCause();
        }
        return refused.getMessage();
    }

    @Test
    void aModelIsReadToTheSameWithItsDefaults() throws IOException {
        for (Path file : List.of(PROCESS, Path.of("processes/pothole.bpmn"), Path.of("processes/complaint.bpmn"))) {
            String text = Files.readString(file);
            assertThat(Bpmn.convertToString(ModelReader.bpmn(stream(text)))).isEqualTo(Bpmn.convertToString(Bpmn.readModelFromStream(stream(text))));
        }
        String table = Files.readString(TABLE);
        assertThat(Dmn.convertToString(ModelReader.dmn(stream(table)))).isEqualTo(Dmn.convertToString(Dmn.readModelFromStream(stream(table))));
    }

    @Test
    void elementsAreFoundByTheirIds() throws IOException {
        BpmnModelInstance model = ModelReader.bpmn(stream(Files.readString(PROCESS)));
        assertThat(model.getModelElementsByType(FlowNode.class)).isNotEmpty().allSatisfy(node -> {
            FlowNode found = model.getModelElementById(node.getId());
            assertThat(found).isEqualTo(node);
        });
        assertThat(model.getModelElementsByType(FlowNode.class).stream().flatMap(node -> node.getOutgoing().stream())).isNotEmpty()
                .allSatisfy(flow -> assertThat(flow.getTarget()).isNotNull());
    }

    /** How a file is broken: what is replaced, and by what. */
    @ParameterizedTest
    @ValueSource(strings = {"<bpmn:process =><bpmn:proces ", "isExecutable=\"true\"=>isExecutable=\"perhaps\"", "<bpmn:endEvent =><bpmn:lastEvent ",
        "</bpmn:definitions>=></bpmn:definition>", "http://www.omg.org/spec/BPMN/20100524/MODEL=>http://example.org/model"})
    void aBrokenProcessIsRefusedForTheSame(String edit) throws IOException {
        String[] cut = edit.split("=>", 2);
        String text = Files.readString(PROCESS);
        assertThat(text).contains(cut[0]);
        String broken = text.replace(cut[0], cut[1]);
        assertThat(why(ModelReader::bpmn, broken)).isEqualTo(why(Bpmn::readModelFromStream, broken));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hitPolicy=\"FIRST\"=>hitPolicy=\"BEST\"", "<decisionTable =><table ", "<outputEntry =><outEntry ",
        "https://www.omg.org/spec/DMN/20191111/MODEL/=>http://example.org/model"})
    void aBrokenTableIsRefusedForTheSame(String edit) throws IOException {
        String[] cut = edit.split("=>", 2);
        String text = Files.readString(TABLE);
        assertThat(text).contains(cut[0]);
        String broken = text.replace(cut[0], cut[1]);
        assertThat(why(ModelReader::dmn, broken)).isEqualTo(why(Dmn::readModelFromStream, broken));
    }

    @Test
    void severalAreReadAtOnce() throws IOException {
        String text = Files.readString(PROCESS);
        assertThat(Stream.generate(() -> text).limit(8).parallel().map(each -> ModelReader.bpmn(stream(each)).getModelElementsByType(FlowNode.class).size())
                .distinct()).hasSize(1);
    }
}
