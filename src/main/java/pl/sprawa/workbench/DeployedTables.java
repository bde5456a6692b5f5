package pl.sprawa.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/** The versions of the tables that are deployed, with the rights of whoever asks. */
@Component
class DeployedTables {

    private final RepositoryService repository;

    DeployedTables(RepositoryService repository) {
        this.repository = repository;
    }

    /** What the list on the page shows. */
    record Version(String id, String key, int version) {
    }

    /** Those that decide today. */
    List<Version> newest() {
        return repository.createDecisionDefinitionQuery().withoutTenantId().latestVersion().orderByDecisionDefinitionKey().asc().list().stream()
                .filter(DeployedTables::asked).map(DeployedTables::version).toList();
    }

    /** Those that did, the newer before the older. */
    List<Version> older() {
        List<String> newest = newest().stream().map(Version::id).toList();
        return repository.createDecisionDefinitionQuery().withoutTenantId().orderByDecisionDefinitionKey().asc().orderByDecisionDefinitionVersion()
                .desc().list().stream().filter(DeployedTables::asked).filter(table -> !newest.contains(table.getId()))
                .map(DeployedTables::version).toList();
    }

    /** @param id of one of {@link #older}; of anything else there is no table */
    List<ModelFile> earlier(String id) {
        return older().stream().filter(table -> table.id().equals(id)).map(table -> new ModelFile(table.key() + ".dmn", bytes(id))).toList();
    }

    Optional<byte[]> today(String key) {
        return newest().stream().filter(table -> table.key().equals(key)).findFirst().map(table -> bytes(table.id()));
    }

    private byte[] bytes(String id) {
        try (InputStream model = repository.getDecisionModel(id)) {
            return model.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The deployed table " + id + " cannot be read", e);
        }
    }

    private static boolean asked(DecisionDefinition table) {
        return WhatIf.asked(table.getKey() + ".dmn");
    }

    private static Version version(DecisionDefinition table) {
        return new Version(table.getId(), table.getKey(), table.getVersion());
    }
}
