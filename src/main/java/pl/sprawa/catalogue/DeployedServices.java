package pl.sprawa.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads the services out of the engine. What has been read of a process definition is kept until something is deployed or
 * removed: report forms are bound to their latest version, so a form alone may change a service. Not thread safe.
 */
@Component
class DeployedServices {

    /** @param offered what the model says; a suspended definition is not offered either */
    private record Read(Map<Language, ServiceType> service, boolean offered) {
    }

    private static final Logger LOG = LoggerFactory.getLogger(DeployedServices.class);

    private final RepositoryService repository;
    private final FormService forms;
    private final ObjectMapper json;
    private final Map<String, Optional<Read>> read = new HashMap<>();
    private String readFrom = "";

    DeployedServices(RepositoryService repository, FormService forms, ObjectMapper json) {
        this.repository = repository;
        this.forms = forms;
        this.json = json;
    }

    Snapshot read() {
        List<Deployment> newest = repository.createDeploymentQuery().orderByDeploymentTime().desc().listPage(0, 1);
        forgetIfChanged(newest);
        List<ProcessDefinition> latest = repository.createProcessDefinitionQuery().latestVersion().withoutTenantId().list();
        List<Map<Language, ServiceType>> offered = new ArrayList<>();
        List<Map<Language, ServiceType>> withdrawn = new ArrayList<>();
        latest.forEach(definition -> read.computeIfAbsent(definition.getId(), id -> service(definition))
                .ifPresent(service -> (service.offered() && !definition.isSuspended() ? offered : withdrawn).add(service.service())));
        return Snapshot.of(offered, withdrawn, newest.isEmpty() ? Instant.EPOCH : newest.get(0).getDeploymentTime().toInstant());
    }

    private void forgetIfChanged(List<Deployment> newest) {
        String now = repository.createDeploymentQuery().count() + " " + newest.stream().map(Deployment::getId).toList();
        if (!now.equals(readFrom)) {
            read.clear();
            readFrom = now;
        }
    }

    private Optional<Read> service(ProcessDefinition definition) {
        try {
            ServiceModel model = ServiceModel.read(definition.getKey(), definition.getResourceName(),
                    repository.getBpmnModelInstance(definition.getId()));
            return model.isService() ? Optional.of(new Read(inLanguages(model, definition), model.isOffered())) : Optional.empty();
        } catch (BrokenService e) {
            LOG.error("Service '{}' is not offered to residents until it is mended. {}", definition.getKey(), e.getMessage(), e.getCause());
            return Optional.empty();
        }
    }

    private Map<Language, ServiceType> inLanguages(ServiceModel model, ProcessDefinition definition) {
        JsonNode form = form(model, definition);
        Map<Language, ServiceType> service = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            service.put(language, model.in(language, ReportForm.questions(model.formRef() + ".form", form, language)));
        }
        return service;
    }

    private JsonNode form(ServiceModel model, ProcessDefinition definition) {
        if (model.formRef() == null) {
            throw new BrokenService(model.file(), "its start event has no report form; set the form reference to '" + model.code() + "-report'.");
        }
        try (InputStream bytes = forms.getDeployedStartForm(definition.getId())) {
            return json.readTree(bytes);
        } catch (IOException e) {
            throw new BrokenService(model.formRef() + ".form", "it is not readable as JSON. Save it again from Camunda Modeler.", e);
        } catch (ProcessEngineException e) {
            if (e.getCause() != null) {
                throw e;
            }
            throw new BrokenService(model.file(), "the form '" + model.formRef() + "' of its start event is not deployed; deploy "
                    + model.formRef() + ".form.");
        }
    }
}
