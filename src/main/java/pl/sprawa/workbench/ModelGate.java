package pl.sprawa.workbench;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import pl.sprawa.engine.DeploymentGate;

/**
 * Lets into the engine only models that pass every check and break none of those deployed: tables and forms are always the latest, so that
 * one alone reaches cases under way. What-if has an engine of its own, for models that were let in before.
 */
@Component
@Profile("!what-if")
class ModelGate extends DeploymentGate {

    private final ModelCheck check;

    ModelGate(ModelCheck check) {
        this.check = check;
    }

    @Override
    public List<String> refusals(Map<String, byte[]> resources, Map<String, byte[]> deployed) {
        List<ModelFile> files = files(resources);
        Set<String> names = files.stream().map(ModelFile::baseName).collect(Collectors.toSet());
        return check.joining(files, files(deployed)).stream().map(finding -> names.contains(finding.file()) ? finding.toString()
                : "this would break what is deployed: " + finding + "; deploy both together").toList();
    }

    private static List<ModelFile> files(Map<String, byte[]> resources) {
        return resources.entrySet().stream().map(resource -> new ModelFile(resource.getKey(), resource.getValue())).toList();
    }
}
