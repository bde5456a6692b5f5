package pl.sprawa.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.form.CamundaFormRefImpl;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;
import org.springframework.stereotype.Component;

/** Forms as they are deployed; the engine itself gives one only to who has a task or a process that shows it. */
@Component
public class DeployedForms {

    private final ProcessEngine engine;

    DeployedForms(ProcessEngine engine) {
        this.engine = engine;
    }

    /**
     * The newest version of a form, as JSON in UTF-8. The caller must have the right to read deployments, or none be asked for ({@link SystemAccess}).
     *
     * @param id the form's id, {@code pothole-repair}
     * @return empty if there is no such form
     */
    public Optional<byte[]> latest(String id) {
        CamundaFormDefinition form = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired()
                .execute(new GetCamundaFormDefinitionCmd(new CamundaFormRefImpl(id, "latest"), null));
        return Optional.ofNullable(form).map(this::bytes);
    }

    private byte[] bytes(CamundaFormDefinition form) {
        try (InputStream bytes = engine.getRepositoryService().getResourceAsStream(form.getDeploymentId(), form.getResourceName())) {
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The form " + form.getKey() + " cannot be read", e);
        }
    }
}
