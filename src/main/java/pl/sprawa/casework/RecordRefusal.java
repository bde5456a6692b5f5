package pl.sprawa.casework;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import pl.sprawa.city.Unit;
import pl.sprawa.city.Units;

/** Counts a unit's refusal and proposes the unit it named; of a piece of work split off, only the reason is noted. */
@Component
class RecordRefusal implements JavaDelegate {

    private final Units units;
    private final Journal journal;
    private final PieceRows pieces;

    RecordRefusal(Units units, Journal journal, PieceRows pieces) {
        this.units = units;
        this.journal = journal;
        this.pieces = pieces;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        if (execution.getVariable(Var.PIECE) instanceof String piece) {
            pieces.answered(piece, null, (String) execution.getVariable(Var.REASON));
            return;
        }
        Integer before = (Integer) execution.getVariable(Var.REFUSALS);
        execution.setVariable(Var.REFUSALS, before == null ? 1 : before + 1);
        Unit refusing = units.get((String) execution.getVariable(Var.UNIT));
        Unit proposed = units.get((String) execution.getVariable(Var.PROPOSED_UNIT));
        journal.note(number, "refused", Map.of("unitName", refusing.name(), "proposedName", proposed.name(),
                "reason", execution.getVariable(Var.REASON)));
        execution.setVariable(Var.UNIT, proposed.code());
        execution.removeVariables(Var.OF_ONE_DECISION);
    }
}
