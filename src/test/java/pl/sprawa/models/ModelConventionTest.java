package pl.sprawa.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pl.sprawa.workbench.Finding;
import pl.sprawa.workbench.ModelCheck;
import pl.sprawa.workbench.ModelFile;

/** Every model of the repository passes every check that the deployment gate makes. */
class ModelConventionTest {

    @Test
    void noModelHasAFindingAndWhatIsTakenAwayIsMissed() {
        List<ModelFile> models = StoredModels.all();
        assertThat(models.stream().map(ModelFile::baseName)).contains("case.bpmn", "unit-task.bpmn");
        ModelCheck check = check();

        List<Finding> findings = check.check(models, List.of());

        assertThat(findings).as("\n" + String.join("\n", findings.stream().map(Finding::toString).toList())).isEmpty();

        List<ModelFile> rest = models.stream().filter(model -> !List.of("pothole-repair.form", "graffiti-routing.dmn", "street-light-report.form", "litter.bpmn")
                .contains(model.baseName())).toList();
        List<Finding> missed = check.check(rest, List.of());
        assertThat(missed.stream().map(Finding::file)).contains("pothole.bpmn", "graffiti.bpmn", "street-light.bpmn", "street-light-routing.dmn", "service-level.dmn");
        assertThat(missed).as("by one that remembers and by one that has seen nothing").isEqualTo(check().check(rest, List.of()));
        assertThat(check.check(models, List.of())).isEmpty();
    }

    private static ModelCheck check() {
        return new ModelCheck(StoredModels.vocabulary(), StoredModels.city());
    }

    @Test
    void noTwoFilesHaveTheSameName() {
        Stream<String> names = StoredModels.all().stream().map(ModelFile::baseName);
        assertThat(names).as("deployed from a jar, only the base name counts").doesNotHaveDuplicates();
    }
}
