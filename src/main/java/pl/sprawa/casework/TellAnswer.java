package pl.sprawa.casework;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import pl.sprawa.city.Units;

/** Tells the unit that split off a piece of its work what the other unit answers. */
@Component
class TellAnswer implements JavaDelegate {

    private final PieceRows rows;
    private final Pieces pieces;
    private final Units units;
    private final Notices notices;
    private final Journal journal;

    TellAnswer(PieceRows rows, Pieces pieces, Units units, Notices notices, Journal journal) {
        this.rows = rows;
        this.pieces = pieces;
        this.units = units;
        this.notices = notices;
        this.journal = journal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Piece piece = rows.end((String) execution.getVariable(Var.PIECE), Piece.State.DONE);
        journal.note(piece.number(), "piece-done", pieces.model(piece));
        notices.tellUnit(piece.number(), units.get(piece.givenBy()), "piece-answered", piece.id(), pieces.model(piece));
    }
}
