package pl.sprawa.casework;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import pl.sprawa.city.Unit;
import pl.sprawa.city.Units;

/** Takes over the unit that the coordinator ruled to be responsible. */
@Component
class RecordRuling implements JavaDelegate {

    private final Units units;
    private final Journal journal;

    RecordRuling(Units units, Journal journal) {
        this.units = units;
        this.journal = journal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        Unit unit = units.get((String) execution.getVariable(Var.PROPOSED_UNIT));
        execution.setVariable(Var.UNIT, unit.code());
        journal.note(number, "ruled", Map.of("unitName", unit.name(), "reason", execution.getVariable(Var.REASON)));
        execution.removeVariables(Var.OF_ONE_DECISION);
    }
}
