package pl.sprawa.backoffice;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.stereotype.Component;
import pl.sprawa.engine.SystemAccess;
import pl.sprawa.reporting.OpenCase;
import pl.sprawa.reporting.OpenCases;
import pl.sprawa.reporting.Scope;

/** Steps that the engine could not do, as sentences, and doing them again. The scope stands in for the engine's own rights. */
@Component
class Incidents {

    /** More at once are one cause; a page of them helps nobody. */
    private static final int MOST = 1_000;
    private static final int RETRIES = 3;
    private static final int LONGEST = 600;

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final ManagementService management;
    private final OpenCases cases;
    private final SystemAccess access;

    Incidents(RuntimeService runtime, RepositoryService repository, ManagementService management, OpenCases cases, SystemAccess access) {
        this.runtime = runtime;
        this.repository = repository;
        this.management = management;
        this.cases = cases;
        this.access = access;
    }

    /**
     * One of them.
     *
     * @param number  of the case, or {@code null} if the process belongs to none
     * @param service its code, or {@code null}
     * @param step    name of the step in the model, or its id
     * @param process name of the process in which it stands
     * @param what    what happened, one sentence
     */
    record Trouble(String id, String number, String service, String step, String process, String what, Instant since, boolean retryable) {
    }

    /** Newest first. */
    List<Trouble> open(Scope scope, Locale language) {
        return access.read(() -> {
            List<Incident> roots = runtime.createIncidentQuery().orderByIncidentTimestamp().desc().listPage(0, MOST).stream()
                    .filter(incident -> incident.getId().equals(incident.getRootCauseIncidentId())).toList();
            Map<String, String> numbers = numbers(roots);
            Map<String, OpenCase> known = cases.find(scope, Set.copyOf(numbers.values()));
            return roots.stream().filter(incident -> scope.everything() || known.containsKey(numbers.get(incident.getProcessInstanceId())))
                    .map(incident -> trouble(incident, numbers.get(incident.getProcessInstanceId()), known, language)).toList();
        });
    }

    /** @return false if it is not there any more, cannot be tried again, or is none of the scope's */
    boolean retry(String id, Scope scope, Locale language) {
        return open(scope, language).stream().anyMatch(trouble -> trouble.id().equals(id) && trouble.retryable()) && access.read(() -> {
            Incident incident = runtime.createIncidentQuery().incidentId(id).singleResult();
            if (incident == null) {
                return false;
            }
            management.setJobRetries(incident.getConfiguration(), RETRIES);
            return true;
        });
    }

    private Map<String, String> numbers(List<Incident> incidents) {
        Set<String> instances = incidents.stream().map(Incident::getProcessInstanceId).filter(Objects::nonNull).collect(Collectors.toSet());
        return instances.isEmpty() ? Map.of() : runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                .filter(instance -> instance.getBusinessKey() != null)
                .collect(Collectors.toMap(ProcessInstance::getProcessInstanceId, ProcessInstance::getBusinessKey));
    }

    private Trouble trouble(Incident incident, String number, Map<String, OpenCase> known, Locale language) {
        String activity = Objects.requireNonNullElse(incident.getFailedActivityId(), Objects.requireNonNullElse(incident.getActivityId(), ""));
        Optional<ProcessDefinition> process = Optional.ofNullable(incident.getProcessDefinitionId()).map(repository::getProcessDefinition);
        String message = incident.getIncidentMessage() == null ? ReportWords.text("incident.silent", language) : firstLine(incident.getIncidentMessage());
        boolean job = Incident.FAILED_JOB_HANDLER_TYPE.equals(incident.getIncidentType());
        return new Trouble(incident.getId(), number, Optional.ofNullable(number).map(known::get).map(OpenCase::service).orElse(null),
                process.map(definition -> step(definition.getId(), activity)).orElse(activity),
                process.map(definition -> Objects.requireNonNullElse(definition.getName(), definition.getKey())).orElse(""),
                ReportWords.textOr("incident." + incident.getIncidentType(), ReportWords.text("incident.other", language, message, incident.getIncidentType()),
                        language, message),
                incident.getIncidentTimestamp().toInstant(), job);
    }

    private String step(String definition, String activity) {
        return repository.getBpmnModelInstance(definition).getModelElementById(activity) instanceof FlowElement element && element.getName() != null
                ? element.getName().replaceAll("\\s+", " ") : activity;
    }

    private static String firstLine(String message) {
        String line = message.strip().lines().findFirst().orElse("");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
