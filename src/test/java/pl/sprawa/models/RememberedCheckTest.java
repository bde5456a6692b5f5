package pl.sprawa.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pl.sprawa.workbench.Finding;
import pl.sprawa.workbench.ModelCheck;
import pl.sprawa.workbench.ModelFile;

/** A check that remembers what it found finds to the word what one finds that has seen nothing: whatever is broken, here or by a change elsewhere. */
class RememberedCheckTest {

    /** The one that remembers, from the first test to the last, as the gate does from start to stop. */
    private static final ModelCheck WARM = BrokenModels.check();

    /** What one finds that has seen nothing: asked once for all tests. */
    private static List<Finding> before;

    private final List<ModelFile> sound = BrokenModels.sound();
    private final List<ModelFile> deployed = BrokenModels.deployed();
    /** Of the shared processes only the one that others lean on: each is checked a hundred times here. */
    private final List<ModelFile> together = Stream.concat(sound.stream(), deployed.stream())
            .filter(file -> !List.of("case.bpmn", "opening.bpmn", "hand-over.bpmn").contains(file.baseName())).toList();

    @BeforeEach
    void soundAtFirst() {
        before = before == null ? BrokenModels.check().check(together, List.of()) : before;
        assertThat(WARM.check(together, List.of())).isEqualTo(before);
    }

    @AfterEach
    void andSoundAgain() {
        assertThat(WARM.check(together, List.of())).as("as if nothing else had been asked").isEqualTo(before);
    }

    static List<String> mutations() throws IOException {
        return BrokenModels.mutations();
    }

    static Stream<Breakage> breakages() {
        return Breakage.all();
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void theBrokenFileAloneIsFoundWithAllThatItBreaks(String name) throws IOException {
        Properties mutation = BrokenModels.mutation(name);
        List<ModelFile> change = BrokenModels.mutated(together, mutation).stream().filter(file -> file.name().equals(mutation.getProperty("file"))).toList();
        List<Finding> expected = BrokenModels.check().joining(change, together);
        assertThat(expected).isNotEmpty();

        assertThat(WARM.joining(change, together)).isEqualTo(expected);
        assertThat(WARM.joining(change, together)).as("asked again").isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("breakages")
    void aChangeThatMakesAnotherModelWrongIsFoundThere(Breakage breakage) {
        List<ModelFile> after = breakage.change().apply(together);
        List<Finding> expected = BrokenModels.check().check(after, List.of());
        assertThat(expected).as("not wrong before").anyMatch(finding -> finding.file().equals(breakage.about()) && !before.contains(finding));

        assertThat(WARM.check(after, List.of())).isEqualTo(expected);
    }

    @Test
    void aFormIsHeldToMoreOnceAProcessShowsIt() {
        List<ModelFile> shown = together.stream().map(file -> file.baseName().equals("bench-repair.form") ? BrokenModels.edited(file, "callbackAt", "colour") : file).toList();
        List<ModelFile> alone = shown.stream().filter(file -> !file.baseName().equals("bench.bpmn")).toList();
        assertThat(WARM.check(alone, List.of())).noneMatch(finding -> finding.file().equals("bench-repair.form"));

        assertThat(WARM.check(shown, List.of())).isEqualTo(BrokenModels.check().check(shown, List.of()))
                .anyMatch(finding -> finding.file().equals("bench-repair.form") && finding.problem().contains("colour is no variable of the list"));
        assertThat(WARM.check(alone, List.of())).noneMatch(finding -> finding.file().equals("bench-repair.form"));
    }
}
