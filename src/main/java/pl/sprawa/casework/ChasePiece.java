package pl.sprawa.casework;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import pl.sprawa.city.Units;

/** Reminds both units that a piece of work is late: the one that has it and the one that waits for it. Once each. */
@Component
class ChasePiece implements JavaDelegate {

    private final PieceRows rows;
    private final Pieces pieces;
    private final Units units;
    private final Notices notices;
    private final Journal journal;

    ChasePiece(PieceRows rows, Pieces pieces, Units units, Notices notices, Journal journal) {
        this.rows = rows;
        this.pieces = pieces;
        this.units = units;
        this.notices = notices;
        this.journal = journal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Piece piece = rows.get((String) execution.getVariable(Var.PIECE));
        journal.note(piece.number(), "piece-overdue", pieces.model(piece));
        for (String unit : List.of(piece.givenTo(), piece.givenBy())) {
            notices.tellUnit(piece.number(), units.get(unit), "piece-overdue", piece.id() + "-" + unit, pieces.model(piece));
        }
    }
}
