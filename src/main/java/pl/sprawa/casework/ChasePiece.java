package pl.sprawa.casework;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds both units that a piece of work is late: the one that has it and the one that waits for it. Once each. */
@Component
class ChasePiece implements JavaDelegate {

    private final PieceRows rows;
    private final PieceNews news;

    ChasePiece(PieceRows rows, PieceNews news) {
        this.rows = rows;
        this.news = news;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Piece piece = rows.get((String) execution.getVariable(Var.PIECE));
        news.note(piece, "piece-overdue");
        for (String unit : List.of(piece.givenTo(), piece.givenBy())) {
            news.tell(piece, unit, "piece-overdue", piece.id() + "-" + unit);
        }
    }
}
