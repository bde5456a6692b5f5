package pl.sprawa.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.repository.Deployment;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Asks the gate, if the application has one, within the transaction of each deployment: a refusal rolls all of it back. */
@Component
@Order(1)
class DeploymentGatePlugin extends AbstractProcessEnginePlugin {

    /** Asked for late: the gate's bean may be made only after the engine's plug-ins. */
    private final ObjectProvider<DeploymentGate> gate;

    DeploymentGatePlugin(ObjectProvider<DeploymentGate> gate) {
        this.gate = gate;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<Deployer> deployers = new ArrayList<>();
        if (engine.getCustomPreDeployers() != null) {
            deployers.addAll(engine.getCustomPreDeployers());
        }
        deployers.add(deployment -> ask(deployment, engine));
        engine.setCustomPreDeployers(deployers);
    }

    private void ask(DeploymentEntity deployment, ProcessEngineConfigurationImpl engine) {
        DeploymentGate asked = gate.getIfAvailable();
        if (asked == null || !deployment.isNew()) { // an old deployment is only read into the cache again
            return;
        }
        Map<String, byte[]> resources = new LinkedHashMap<>();
        deployment.getResources().forEach((name, resource) -> resources.put(name, resource.getBytes()));
        List<String> refusals = asked.refusals(resources, deployed(engine.getRepositoryService()));
        if (!refusals.isEmpty()) {
            throw new BadUserRequestException("Nothing was deployed. Mend first:\n- " + String.join("\n- ", refusals));
        }
    }

    private static Map<String, byte[]> deployed(RepositoryService repository) {
        Map<String, String> newest = new HashMap<>();
        for (Deployment deployment : repository.createDeploymentQuery().orderByDeploymentTime().desc().list()) {
            repository.getDeploymentResourceNames(deployment.getId()).forEach(name -> newest.putIfAbsent(name, deployment.getId()));
        }
        Map<String, byte[]> deployed = new HashMap<>();
        newest.forEach((name, deployment) -> {
            try (InputStream resource = repository.getResourceAsStream(deployment, name)) {
                deployed.put(name, resource.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException("The deployed " + name + " cannot be read", e);
            }
        });
        return deployed;
    }
}
