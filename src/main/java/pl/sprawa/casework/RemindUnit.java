package pl.sprawa.casework;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import pl.sprawa.city.Unit;
import pl.sprawa.city.Units;
import pl.sprawa.request.Ledger;
import pl.sprawa.request.Ledgers;
import pl.sprawa.request.Request;
import pl.sprawa.request.Requests;

/** Reminds the unit that it should have begun by now; once per case. */
@Component
class RemindUnit implements JavaDelegate {

    private final Requests requests;
    private final Ledgers ledgers;
    private final Units units;
    private final Notices notices;
    private final Journal journal;

    RemindUnit(Requests requests, Ledgers ledgers, Units units, Notices notices, Journal journal) {
        this.requests = requests;
        this.ledgers = ledgers;
        this.units = units;
        this.notices = notices;
        this.journal = journal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        Request request = requests.get(number);
        if (!ledgers.markReminded(number, Ledger.CASE)) {
            return;
        }
        Unit unit = units.get(request.unit());
        journal.note(number, "reminded", Map.of("unitName", unit.name()));
        notices.tellUnit(number, unit, "reminder", "case", Map.of());
    }
}
