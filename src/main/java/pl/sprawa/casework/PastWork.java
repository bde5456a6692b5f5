package pl.sprawa.casework;

import java.util.Collection;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;
import pl.sprawa.engine.SystemAccess;

/** Which units had a task of a case, for as long as the engine's history remembers it (the time to live of the models). */
@Component
public class PastWork {

    private final HistoryService history;
    private final SystemAccess engine;

    PastWork(HistoryService history, SystemAccess engine) {
        this.history = history;
        this.engine = engine;
    }

    /** Whether one of the units has or had a task of the case; whoever asks needs no right of their own. */
    public boolean worked(String number, Collection<String> units) {
        return !units.isEmpty() && engine.read(() -> history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
                .map(HistoricProcessInstance::getId).anyMatch(root -> history.createHistoricTaskInstanceQuery()
                        .rootProcessInstanceId(root).tenantIdIn(units.toArray(String[]::new)).count() > 0));
    }
}
