package pl.sprawa.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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

    /** One that remembers, from the first test to the last, as the gate does from start to stop. */
    private static final ModelCheck WARM = BrokenModels.check();

    private final List<ModelFile> sound = BrokenModels.sound();
    private final List<ModelFile> deployed = BrokenModels.deployed();

    static List<String> mutations() throws IOException {
        return BrokenModels.mutations();
    }

    @Test
    void theSoundServiceHasNoFinding() {
        assertThat(sound).hasSize(5);
        assertThat(BrokenModels.check().check(sound, deployed)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void oneMutationOneFinding(String name) throws IOException {
        Properties mutation = BrokenModels.mutation(name);
        String file = mutation.getProperty("file");
        List<ModelFile> models = BrokenModels.mutated(sound, mutation);
        List<ModelFile> running = BrokenModels.mutated(deployed, mutation);

        List<Finding> findings = BrokenModels.check().check(models, running);

        assertThat(findings).hasSize(1);
        Finding finding = findings.get(0);
        assertThat(finding.file()).isEqualTo(mutation.getProperty("about", file));
        assertThat(finding.elementId() == null ? "" : finding.elementId()).isEqualTo(mutation.getProperty("element"));
        assertThat(finding.problem()).contains(mutation.getProperty("problem"));
        assertThat(finding.mend()).contains(mutation.getProperty("mend"));

        assertThat(WARM.check(sound, deployed)).isEmpty();
        assertThat(WARM.check(models, running)).as("whatever it remembers of the sound ones").isEqualTo(findings);
        assertThat(WARM.check(models, running)).as("asked again").isEqualTo(findings);
        assertThat(WARM.check(sound, deployed)).as("mended").isEmpty();
    }
}
