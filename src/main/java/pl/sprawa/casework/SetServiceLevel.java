package pl.sprawa.casework;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import pl.sprawa.request.Ledger;
import pl.sprawa.request.Ledgers;
import pl.sprawa.request.Request;
import pl.sprawa.request.Requests;

/**
 * Sets budgets and priority of the case and starts its clock, which runs from the report: neither a late opening nor a
 * change of service wins time. A clock that runs already gets new budgets only.
 */
@Component
class SetServiceLevel implements JavaDelegate {

    private final Requests requests;
    private final Ledgers ledgers;
    private final ServiceLevels levels;
    private final DueDates dueDates;

    SetServiceLevel(Requests requests, Ledgers ledgers, ServiceLevels levels, DueDates dueDates) {
        this.requests = requests;
        this.ledgers = ledgers;
        this.levels = levels;
        this.dueDates = dueDates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Request request = requests.get(execution.getProcessBusinessKey());
        ServiceLevels.Level level = levels.of(request);
        Ledger ledger = ledgers.start(request.number(), Ledger.CASE, request.requestedAt(),
                level.response(), level.resolution(), level.calendar());
        requests.promise(request.number(), dueDates.dueAt(ledger), level.priority());
    }
}
