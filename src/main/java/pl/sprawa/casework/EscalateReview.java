package pl.sprawa.casework;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import pl.sprawa.city.Units;
import pl.sprawa.request.Ledger;
import pl.sprawa.request.Ledgers;

/** Tells the city auditors that a contested outcome has not been reviewed in time; once. */
@Component
class EscalateReview implements JavaDelegate {

    private final Ledgers ledgers;
    private final Units units;
    private final Addressees addressees;
    private final Notices notices;
    private final Journal journal;

    EscalateReview(Ledgers ledgers, Units units, Addressees addressees, Notices notices, Journal journal) {
        this.ledgers = ledgers;
        this.units = units;
        this.addressees = addressees;
        this.notices = notices;
        this.journal = journal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        if (ledgers.climb(number, Ledger.CONTEST, 1)) {
            Addressees.Chosen auditors = addressees.auditors();
            journal.note(number, "review-overdue", Map.of("informedName", auditors.unit().name()),
                    journal.words("told-who", auditors.model(units.inRole("auditor"))));
            notices.tellStaff(number, auditors.addresses(), "overdue", "review-" + execution.getActivityInstanceId(), "", Map.of("review", true));
        }
    }
}
