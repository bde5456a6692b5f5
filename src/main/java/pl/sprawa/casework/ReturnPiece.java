package pl.sprawa.casework;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives a piece that the other unit refused back to the unit that split it off, and to nobody else. */
@Component
class ReturnPiece implements JavaDelegate {

    private final PieceRows rows;
    private final PieceNews news;

    ReturnPiece(PieceRows rows, PieceNews news) {
        this.rows = rows;
        this.news = news;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Piece piece = rows.end((String) execution.getVariable(Var.PIECE), Piece.State.REFUSED);
        news.note(piece, "piece-refused");
        news.tell(piece, piece.givenBy(), "piece-refused", piece.id());
    }
}
