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
    void noModelHasAFinding() {
        List<ModelFile> models = StoredModels.all();
        assertThat(models.stream().map(ModelFile::baseName)).contains("case.bpmn", "unit-task.bpmn");

        List<Finding> findings = new ModelCheck(StoredModels.vocabulary(), StoredModels.city()).check(models, List.of());

        assertThat(findings).as("\n" + String.join("\n", findings.stream().map(Finding::toString).toList())).isEmpty();
    }

    @Test
    void noTwoFilesHaveTheSameName() {
        Stream<String> names = StoredModels.all().stream().map(ModelFile::baseName);
        assertThat(names).as("deployed from a jar, only the base name counts").doesNotHaveDuplicates();
    }
}
