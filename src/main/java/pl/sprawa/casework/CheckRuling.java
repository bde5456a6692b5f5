package pl.sprawa.casework;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import pl.sprawa.city.Units;

/** Refuses a ruling that names neither a unit nor a service. */
@Component
class CheckRuling implements TaskListener {

    private final Units units;
    private final ExcludedUnit excluded;

    CheckRuling(Units units, ExcludedUnit excluded) {
        this.units = units;
        this.excluded = excluded;
    }

    @Override
    public void notify(DelegateTask task) {
        CheckWork.require(task, Var.REASON, "Uzasadnij rozstrzygnięcie.");
        switch (CheckWork.text(task, Var.RULING)) {
            case "unit" -> excluded.check(task, CheckWork.requireUnit(task, units, "Wskaż jednostkę, która ma załatwić sprawę."));
            case "service" -> CheckWork.require(task, Var.PROPOSED_SERVICE, "Wskaż usługę, o którą chodziło mieszkańcowi.");
            default -> throw new IncompleteWork("Wybierz rozstrzygnięcie: jednostka (unit) albo inna usługa (service).");
        }
    }
}
