package pl.sprawa.workbench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The engine in memory that {@code what-if} asks for services and their questions, as elsewhere the city's engine is asked. */
@Component
@Profile(WhatIfEnvironment.PROFILE)
class OwnEngine {

    private final RepositoryService repository;
    private final Environment settings;

    OwnEngine(RepositoryService repository, Environment settings) {
        this.repository = repository;
        this.settings = settings;
    }

    /** The models that came with the program, by base name. */
    Map<String, byte[]> shipped() throws IOException {
        Map<String, byte[]> models = new TreeMap<>();
        PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();
        for (String pattern : Binder.get(settings).bind("camunda.bpm.deployment-resource-pattern", String[].class).get()) {
            for (Resource resource : resources.getResources(pattern)) {
                models.put(resource.getFilename(), resource.getContentAsByteArray());
            }
        }
        return models;
    }

    /** Processes and what they ask residents; decisions are made outside of the engine. */
    void learn(Map<String, byte[]> models) {
        DeploymentBuilder deployment = repository.createDeployment().name(WhatIfEnvironment.PROFILE);
        models.forEach((name, content) -> {
            if (name.endsWith(".bpmn") || name.endsWith("-report.form")) {
                deployment.addInputStream(name, new ByteArrayInputStream(content));
            }
        });
        deployment.deploy();
    }
}
