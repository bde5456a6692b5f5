package pl.sprawa.workbench;

import java.util.List;
import java.util.Map;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import pl.sprawa.city.CityPack;
import pl.sprawa.engine.DeploymentGate;

/** Lets into the engine only models that pass every check. */
@Component
class ModelGate extends DeploymentGate {

    private final ModelCheck check;

    ModelGate(CityPack city, Environment settings) {
        check = new ModelCheck(Vocabulary.of(settings::getRequiredProperty), CityFacts.of(city));
    }

    @Override
    public List<String> refusals(Map<String, byte[]> resources, Map<String, byte[]> deployed) {
        return check.check(files(resources), files(deployed)).stream().map(Finding::toString).toList();
    }

    private static List<ModelFile> files(Map<String, byte[]> resources) {
        return resources.entrySet().stream().map(resource -> new ModelFile(resource.getKey(), resource.getValue())).toList();
    }
}
