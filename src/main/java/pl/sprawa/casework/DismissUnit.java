package pl.sprawa.casework;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import pl.sprawa.city.Units;

/** Tells a unit that a piece of work is not needed from it any more: its crew may be on the way. */
@Component
class DismissUnit implements JavaDelegate {

    private final PieceRows rows;
    private final Pieces pieces;
    private final Units units;
    private final Notices notices;

    DismissUnit(PieceRows rows, Pieces pieces, Units units, Notices notices) {
        this.rows = rows;
        this.pieces = pieces;
        this.units = units;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String id = (String) execution.getVariable(Var.PIECE);
        rows.answered(id, null, (String) execution.getVariable(Var.REASON));
        Piece piece = rows.end(id, Piece.State.RECALLED);
        Map<String, Object> model = pieces.model(piece);
        model.put("reason", piece.answer());
        notices.tellUnit(piece.number(), units.get(piece.givenTo()), "piece-recalled", piece.id(), model);
    }
}
