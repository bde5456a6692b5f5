package pl.sprawa.casework;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import pl.sprawa.city.Units;
import pl.sprawa.request.Requests;
import pl.sprawa.request.Status;

/** Refuses to complete a unit's task while something is missing, and records what was done. */
@Component
class CheckWork implements TaskListener {

    private final Requests requests;
    private final Units units;
    private final Journal journal;
    private final StepResults stepResults;
    private final WorkProof proof;
    private final ExcludedUnit excluded;
    private final PieceRows pieces;

    CheckWork(Requests requests, Units units, Journal journal, StepResults stepResults, WorkProof proof, ExcludedUnit excluded, PieceRows pieces) {
        this.requests = requests;
        this.units = units;
        this.journal = journal;
        this.stepResults = stepResults;
        this.proof = proof;
        this.excluded = excluded;
        this.pieces = pieces;
    }

    @Override
    public void notify(DelegateTask task) {
        String number = task.getExecution().getProcessBusinessKey();
        String action = text(task, Var.ACTION);
        String piece = text(task, Var.PIECE);
        switch (action) {
            case "finish" -> finish(task, number, piece);
            case "ask" -> ask(task, number);
            case "refuse" -> refuse(task, number, piece);
            default -> throw new IncompleteWork(Hint.of("work.choose"));
        }
    }

    private void finish(DelegateTask task, String number, String piece) {
        require(task, Var.NOTES, Hint.of(piece.isEmpty() ? "work.answer" : "piece.answer"));
        requireNoOpenPiece(task, number);
        String label = stepResults.label(task, text(task, Var.RESULT));
        proof.require(task, number);
        String notes = text(task, Var.NOTES);
        if (!piece.isEmpty()) {
            pieces.answered(piece, label, notes);
            return;
        }
        requests.note(number, notes);
        journal.tell(number, "step", Map.of("step", text(task, Var.STEP), "result", label, "notes", notes));
    }

    /** A piece may outlive its case; then there is nobody to answer. */
    private void ask(DelegateTask task, String number) {
        require(task, Var.QUESTION, Hint.of("work.question"));
        if (requests.get(number).status() != Status.OPEN) {
            throw new IncompleteWork(Hint.of("piece.caseClosed"));
        }
    }

    /** Nobody declares a matter settled while another unit still works on it. */
    private void requireNoOpenPiece(DelegateTask task, String number) {
        pieces.open(number).stream().filter(open -> task.getProcessInstanceId().equals(open.step())).findFirst().ifPresent(open -> {
            throw new IncompleteWork(Hint.of("piece.open", open.what(), units.get(open.givenTo()).name()));
        });
    }

    private void refuse(DelegateTask task, String number, String piece) {
        require(task, Var.REASON, Hint.of("work.reason"));
        if (!piece.isEmpty()) {
            return;
        }
        requireNoOpenPiece(task, number);
        String proposed = requireUnit(task, units, Hint.of("work.otherUnit"));
        if (proposed.equals(text(task, Var.UNIT))) {
            throw new IncompleteWork(Hint.of("work.ownUnit"));
        }
        excluded.check(task, proposed);
    }

    static String requireUnit(DelegateTask task, Units units, String mend) {
        String unit = require(task, Var.PROPOSED_UNIT, mend);
        if (units.find(unit).isEmpty()) {
            throw new IncompleteWork(Hint.of("unit.unknown", unit));
        }
        return unit;
    }

    static String require(DelegateTask task, String variable, String mend) {
        String value = text(task, variable);
        if (value.isBlank()) {
            throw new IncompleteWork(mend);
        }
        return value;
    }

    static String text(DelegateTask task, String variable) {
        return task.getVariable(variable) instanceof String value ? value.strip() : "";
    }
}
