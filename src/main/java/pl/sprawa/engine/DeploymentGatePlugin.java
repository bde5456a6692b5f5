package pl.sprawa.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** By whatever way a model came last: the folder in its name tells jar from Modeler, and the engine does not ask for it. */
    private static Map<String, byte[]> deployed(RepositoryService repository) {
        Set<String> seen = new HashSet<>();
        Map<String, byte[]> deployed = new LinkedHashMap<>();
        for (Deployment deployment : repository.createDeploymentQuery().orderByDeploymentTime().desc().list()) {
            for (String name : repository.getDeploymentResourceNames(deployment.getId())) {
                if (seen.add(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1))) {
                    deployed.put(name, resource(repository, deployment, name));
                }
            }
        }
        return deployed;
    }

    private static byte[] resource(RepositoryService repository, Deployment deployment, String name) {
        try (InputStream resource = repository.getResourceAsStream(deployment.getId(), name)) {
            return resource.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The deployed " + name + " cannot be read", e);
        }
    }
}
