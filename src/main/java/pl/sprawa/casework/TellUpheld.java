package pl.sprawa.casework;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import pl.sprawa.request.Ledger;
import pl.sprawa.request.Ledgers;
import pl.sprawa.request.Requests;

/** Tells the resident that the contested outcome stands. */
@Component
class TellUpheld implements JavaDelegate {

    private final Requests requests;
    private final Ledgers ledgers;
    private final Notices notices;
    private final Journal journal;

    TellUpheld(Requests requests, Ledgers ledgers, Notices notices, Journal journal) {
        this.requests = requests;
        this.ledgers = ledgers;
        this.notices = notices;
        this.journal = journal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        ledgers.stop(number, Ledger.CONTEST);
        journal.tell(number, "upheld", Map.of());
        notices.tellResident(number, "contest-upheld", execution.getActivityInstanceId(), Map.of("notes", requests.get(number).statusNotes()));
    }
}
