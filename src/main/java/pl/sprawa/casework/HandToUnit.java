package pl.sprawa.casework;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import pl.sprawa.city.Unit;
import pl.sprawa.city.Units;
import pl.sprawa.request.Requests;

/**
 * Makes the unit answerable for the case and says so in the timeline when it changes. Pieces of work whose step is gone
 * (another service was meant) become its own; one that has only a piece answers for nothing but that.
 */
@Component
class HandToUnit implements JavaDelegate {

    private final Requests requests;
    private final Units units;
    private final Journal journal;
    private final ExcludedUnit excluded;
    private final PieceRows pieces;

    HandToUnit(Requests requests, Units units, Journal journal, ExcludedUnit excluded, PieceRows pieces) {
        this.requests = requests;
        this.units = units;
        this.journal = journal;
        this.excluded = excluded;
        this.pieces = pieces;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        Unit unit = units.get((String) execution.getVariable(Var.UNIT));
        excluded.check(execution, unit.code());
        if (execution.getVariable(Var.PIECE) != null) {
            return; // the case stays with the unit that gave the piece
        }
        String before = requests.get(number).unit();
        if (!unit.code().equals(before)) {
            requests.assign(number, unit.code());
            journal.tell(number, "handed", Map.of("unitName", unit.name()));
        }
        if (before != null && pieces.adopt(number, unit.code(), execution.getProcessInstanceId())) {
            journal.note(number, "piece-adopted", Map.of("unitName", unit.name()));
        }
    }
}
