package pl.sprawa.casework;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import pl.sprawa.request.Ledger;
import pl.sprawa.request.Ledgers;
import pl.sprawa.request.Requests;

/** Stops the clock of a case that was joined to another, and tells the resident which. */
@Component
class CloseMerged implements JavaDelegate {

    private final Requests requests;
    private final Ledgers ledgers;
    private final Notices notices;
    private final Pieces pieces;
    private final HandOverEnds ends;

    CloseMerged(Requests requests, Ledgers ledgers, Notices notices, Pieces pieces, HandOverEnds ends) {
        this.requests = requests;
        this.ledgers = ledgers;
        this.notices = notices;
        this.pieces = pieces;
        this.ends = ends;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        ledgers.stop(number, Ledger.CASE);
        String into = requests.get(number).mergedInto();
        pieces.merged(number, into, requests.get(into).unit());
        ends.tell(number, "merged", Map.of("into", into));
        notices.tellResident(number, "merged", "merged", Map.of("into", into));
    }
}
