package pl.sprawa.casework;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import pl.sprawa.city.Units;

/** Gives a piece that the other unit refused back to the unit that split it off, and to nobody else. */
@Component
class ReturnPiece implements JavaDelegate {

    private final PieceRows rows;
    private final Pieces pieces;
    private final Units units;
    private final Notices notices;
    private final Journal journal;

    ReturnPiece(PieceRows rows, Pieces pieces, Units units, Notices notices, Journal journal) {
        this.rows = rows;
        this.pieces = pieces;
        this.units = units;
        this.notices = notices;
        this.journal = journal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Piece piece = rows.end((String) execution.getVariable(Var.PIECE), Piece.State.REFUSED);
        journal.note(piece.number(), "piece-refused", pieces.model(piece));
        notices.tellUnit(piece.number(), units.get(piece.givenBy()), "piece-refused", piece.id(), pieces.model(piece));
    }
}
