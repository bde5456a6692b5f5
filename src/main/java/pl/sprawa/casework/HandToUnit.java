package pl.sprawa.casework;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import pl.sprawa.city.Unit;
import pl.sprawa.city.Units;
import pl.sprawa.request.Requests;

/** Makes the unit answerable for the case and says so in the timeline when it changes. */
@Component
class HandToUnit implements JavaDelegate {

    private final Requests requests;
    private final Units units;
    private final Journal journal;
    private final ExcludedUnit excluded;

    HandToUnit(Requests requests, Units units, Journal journal, ExcludedUnit excluded) {
        this.requests = requests;
        this.units = units;
        this.journal = journal;
        this.excluded = excluded;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        Unit unit = units.get((String) execution.getVariable(Var.UNIT));
        excluded.check(execution, unit.code());
        if (!unit.code().equals(requests.get(number).unit())) {
            requests.assign(number, unit.code());
            journal.tell(number, "handed", Map.of("unitName", unit.name()));
        }
    }
}
