package pl.sprawa.workbench;

import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import pl.sprawa.engine.DeploymentGate;

/** Lets into the engine only models that pass every check. What-if has an engine of its own, for models that were let in before. */
@Component
@Profile("!what-if")
class ModelGate extends DeploymentGate {

    private final ModelCheck check;

    ModelGate(ModelCheck check) {
        this.check = check;
    }

    @Override
    public List<String> refusals(Map<String, byte[]> resources, Map<String, byte[]> deployed) {
        return check.check(files(resources), files(deployed)).stream().map(Finding::toString).toList();
    }

    private static List<ModelFile> files(Map<String, byte[]> resources) {
        return resources.entrySet().stream().map(resource -> new ModelFile(resource.getKey(), resource.getValue())).toList();
    }
}
