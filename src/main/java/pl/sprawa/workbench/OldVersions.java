package pl.sprawa.workbench;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.management.ProcessDefinitionStatistics;
import org.springframework.stereotype.Component;

/** Versions of processes that are no longer the newest. */
@Component
class OldVersions {

    private final ManagementService management;

    OldVersions(ManagementService management) {
        this.management = management;
    }

    /** Those with running instances, by process, newer before older. */
    List<Migrations.Version> inUse() {
        List<ProcessDefinitionStatistics> all = management.createProcessDefinitionStatisticsQuery().list().stream()
                .filter(definition -> definition.getTenantId() == null).toList();
        Map<String, ProcessDefinitionStatistics> newest = new HashMap<>();
        all.forEach(definition -> newest.merge(definition.getKey(), definition, (a, b) -> a.getVersion() > b.getVersion() ? a : b));
        return all.stream().filter(definition -> definition.getInstances() > 0 && newest.get(definition.getKey()) != definition)
                .map(definition -> version(definition, newest.get(definition.getKey())))
                .sorted(Comparator.comparing(Migrations.Version::process).thenComparing(Migrations.Version::number, Comparator.reverseOrder())).toList();
    }

    private static Migrations.Version version(ProcessDefinitionStatistics old, ProcessDefinitionStatistics newest) {
        return new Migrations.Version(old.getId(), old.getKey(), Objects.requireNonNullElse(newest.getName(), newest.getKey()), old.getVersion(),
                old.getInstances(), newest.getId(), newest.getVersion());
    }
}
