package pl.sprawa.casework;

import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import pl.sprawa.request.Ledger;
import pl.sprawa.request.Ledgers;
import pl.sprawa.request.Requests;

/** Opens a case again after its outcome was contested with success: a fresh clock, the same number. */
@Component
class ReopenCase implements JavaDelegate {

    private final Requests requests;
    private final Ledgers ledgers;
    private final Notices notices;
    private final Journal journal;
    private final Clock clock;

    ReopenCase(Requests requests, Ledgers ledgers, Notices notices, Journal journal, Clock clock) {
        this.requests = requests;
        this.ledgers = ledgers;
        this.notices = notices;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        ledgers.stop(number, Ledger.CONTEST);
        Ledger old = ledgers.find(number, Ledger.CASE).orElseThrow();
        ledgers.restart(number, Ledger.CASE, clock.instant(), old.response(), old.resolution(), old.calendar());
        requests.reopen(number, requests.get(number).statusNotes());
        journal.tell(number, "reopened", Map.of());
        notices.tellResident(number, "reopened", execution.getActivityInstanceId(), Map.of());
    }
}
