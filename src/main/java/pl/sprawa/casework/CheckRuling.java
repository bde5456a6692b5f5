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
        CheckWork.require(task, Var.REASON, Hint.of("ruling.reason"));
        switch (CheckWork.text(task, Var.RULING)) {
            case "unit" -> excluded.check(task, CheckWork.requireUnit(task, units, Hint.of("ruling.unit")));
            case "service" -> CheckWork.require(task, Var.PROPOSED_SERVICE, Hint.of("ruling.service"));
            default -> throw new IncompleteWork(Hint.of("ruling.choose"));
        }
    }
}
