package pl.sprawa.casework;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the unit that split off a piece of its work what the other unit answers. */
@Component
class TellAnswer implements JavaDelegate {

    private final PieceRows rows;
    private final PieceNews news;

    TellAnswer(PieceRows rows, PieceNews news) {
        this.rows = rows;
        this.news = news;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Piece piece = rows.end((String) execution.getVariable(Var.PIECE), Piece.State.DONE);
        news.note(piece, "piece-done");
        news.tell(piece, piece.givenBy(), "piece-answered", piece.id());
    }
}
