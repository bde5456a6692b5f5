package pl.sprawa.workbench;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import pl.sprawa.casework.Var;
import pl.sprawa.city.District;
import pl.sprawa.city.Districts;
import pl.sprawa.city.Unit;
import pl.sprawa.city.Units;
import pl.sprawa.city.WorkingCalendars;
import pl.sprawa.engine.DeploymentGate;

/** Lets into the engine only models that pass every check. */
@Component
class ModelGate extends DeploymentGate {

    private final ModelCheck check;

    ModelGate(Units units, Districts districts, WorkingCalendars calendars, @Value("${sprawa.models.beans}") Set<String> beans) {
        check = new ModelCheck(new Vocabulary(Set.copyOf(beans), Var.ALL), new CityFacts(
                units.all().stream().map(Unit::code).collect(Collectors.toSet()),
                districts.all().stream().map(District::code).collect(Collectors.toSet()), calendars.names()));
    }

    @Override
    public List<String> refusals(Map<String, byte[]> resources, Map<String, byte[]> deployed) {
        return check.check(files(resources), files(deployed)).stream().map(Finding::toString).toList();
    }

    private static List<ModelFile> files(Map<String, byte[]> resources) {
        return resources.entrySet().stream().map(resource -> new ModelFile(resource.getKey(), resource.getValue())).toList();
    }
}
