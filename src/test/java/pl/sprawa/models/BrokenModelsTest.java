package pl.sprawa.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pl.sprawa.workbench.CityFacts;
import pl.sprawa.workbench.Finding;
import pl.sprawa.workbench.ModelCheck;
import pl.sprawa.workbench.ModelFile;

/**
 * The checks find what they are there to find, and nothing else: a sound service ({@code broken-models/sound}), broken in one
 * way by each {@code broken-models/<how>.properties}: {@code cut} is replaced by {@code paste} in {@code file}, one of the sound
 * service or of what is deployed; there must be exactly one finding, about {@code element} (of the file {@code about}, if that is
 * another), and it must say {@code problem} and {@code mend}.
 */
class BrokenModelsTest {

    private static final Path FOLDER = Path.of("src/test/resources/broken-models");
    private static final CityFacts CITY = new CityFacts(Set.of("centrum", "zdm", "ud-wola", "ud-ochota"), Set.of("wola", "ochota"),
            Set.of("office"), Set.of("bench-repaired"), Set.of("repaired", "nothing", "replaced"));

    private final List<ModelFile> sound = StoredModels.in(FOLDER.resolve("sound"));
    private final List<ModelFile> deployed = Stream.of(Path.of("processes/shared"), FOLDER.resolve("deployed"))
            .flatMap(folder -> StoredModels.in(folder).stream()).toList();

    static Stream<String> mutations() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".properties")).sorted().toList().stream();
        }
    }

    @Test
    void theSoundServiceHasNoFinding() {
        assertThat(sound).hasSize(5);
        assertThat(check(sound, deployed)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void oneMutationOneFinding(String name) throws IOException {
        Properties mutation = new Properties();
        try (Reader file = Files.newBufferedReader(FOLDER.resolve(name))) {
            mutation.load(file);
        }
        String file = mutation.getProperty("file");
        List<ModelFile> models = mutated(sound, mutation);
        List<ModelFile> running = mutated(deployed, mutation);

        List<Finding> findings = check(models, running);

        assertThat(findings).hasSize(1);
        Finding finding = findings.get(0);
        assertThat(finding.file()).isEqualTo(mutation.getProperty("about", file));
        assertThat(finding.elementId() == null ? "" : finding.elementId()).isEqualTo(mutation.getProperty("element"));
        assertThat(finding.problem()).contains(mutation.getProperty("problem"));
        assertThat(finding.mend()).contains(mutation.getProperty("mend"));
    }

    private static List<ModelFile> mutated(List<ModelFile> models, Properties mutation) {
        return models.stream().map(model -> model.name().equals(mutation.getProperty("file")) ? mutate(model, mutation) : model).toList();
    }

    private static List<Finding> check(List<ModelFile> models, List<ModelFile> deployed) {
        return new ModelCheck(StoredModels.vocabulary(), CITY).check(models, deployed);
    }

    private static ModelFile mutate(ModelFile model, Properties mutation) {
        String text = new String(model.content(), StandardCharsets.UTF_8);
        for (String which : List.of("", "2")) {
            String cut = mutation.getProperty("cut" + which);
            if (cut != null) {
                assertThat(text).contains(cut);
                text = text.replace(cut, mutation.getProperty("paste" + which));
            }
        }
        return new ModelFile(model.name(), text.getBytes(StandardCharsets.UTF_8));
    }
}
