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

    HandToUnit(Requests requests, Units units, Journal journal) {
        this.requests = requests;
        this.units = units;
        this.journal = journal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        Unit unit = units.get((String) execution.getVariable(Var.UNIT));
        if (!unit.code().equals(requests.get(number).unit())) {
            requests.assign(number, unit.code());
            journal.tell(number, "handed", Map.of("unitName", unit.name()));
        }
    }
}
