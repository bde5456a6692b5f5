package pl.sprawa.casework;

import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import pl.sprawa.engine.SystemAccess;
import pl.sprawa.request.Ledger;

/** The process instances that carry the pieces: each runs beside its case, under the same number. */
@Component
class PieceProcesses {

    static final String PROCESS = "split-off";
    private static final String RECALLED = "PieceRecalled";
    private static final String OVERDUE = "Timer_PieceOverdue";

    private final RuntimeService runtime;
    private final ManagementService management;
    private final PieceRows rows;
    private final DueDates dueDates;
    private final SystemAccess engine;

    PieceProcesses(RuntimeService runtime, ManagementService management, PieceRows rows, DueDates dueDates, SystemAccess engine) {
        this.runtime = runtime;
        this.management = management;
        this.rows = rows;
        this.dueDates = dueDates;
        this.engine = engine;
    }

    /** @param excluded unit that must not have it, or {@code null} */
    void start(Piece piece, String excluded) {
        Map<String, Object> variables = new HashMap<>(Map.of(Var.PIECE, piece.id(), Var.UNIT, piece.givenTo(), Var.STEP, piece.what(),
                Var.PROOF, piece.photo() ? "note,photo" : "note"));
        variables.put(Var.WITHIN, piece.within());
        if (excluded != null) {
            variables.put(Var.EXCLUDED_UNIT, excluded);
        }
        engine.run(() -> runtime.createProcessInstanceByKey(PROCESS).businessKey(piece.number()).setVariables(variables).execute());
    }

    /** Where somebody has deleted the process, the piece ends all the same. */
    void end(Piece piece, String reason) {
        boolean told = !engine.read(() -> runtime.createMessageCorrelation(RECALLED).processInstanceBusinessKey(piece.number())
                .processInstanceVariableEquals(Var.PIECE, piece.id()).setVariable(Var.REASON, reason).correlateAllWithResult()).isEmpty();
        if (!told) {
            rows.answered(piece.id(), null, reason);
            rows.end(piece.id(), Piece.State.RECALLED);
        }
    }

    /** The case's clock moved, and with it what the pieces have time for. */
    void move(String number, Ledger ledger) {
        for (Piece piece : rows.open(number)) {
            Date due = Date.from(dueDates.stepDueAt(ledger, piece.within(), piece.givenAt(), true));
            runtime.createProcessInstanceQuery().processInstanceBusinessKey(number, PROCESS).variableValueEquals(Var.PIECE, piece.id()).list()
                    .forEach(instance -> management.createJobQuery().processInstanceId(instance.getId()).activityId(OVERDUE).list()
                            .forEach(job -> management.setJobDuedate(job.getId(), due)));
        }
    }
}
