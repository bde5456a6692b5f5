package pl.sprawa.casework;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import pl.sprawa.city.Units;
import pl.sprawa.request.Requests;

/** Refuses to complete a unit's task while something is missing, and records what was done. */
@Component
class CheckWork implements TaskListener {

    private final Requests requests;
    private final Units units;
    private final Journal journal;
    private final StepResults stepResults;
    private final WorkProof proof;
    private final ExcludedUnit excluded;

    CheckWork(Requests requests, Units units, Journal journal, StepResults stepResults, WorkProof proof, ExcludedUnit excluded) {
        this.requests = requests;
        this.units = units;
        this.journal = journal;
        this.stepResults = stepResults;
        this.proof = proof;
        this.excluded = excluded;
    }

    @Override
    public void notify(DelegateTask task) {
        String number = task.getExecution().getProcessBusinessKey();
        String action = text(task, Var.ACTION);
        switch (action) {
            case "finish" -> finish(task, number);
            case "ask" -> require(task, Var.QUESTION, "Wpisz pytanie do mieszkańca.");
            case "refuse" -> refuse(task);
            default -> throw new IncompleteWork("Wybierz, co robisz z zadaniem: załatwione (finish), pytanie do mieszkańca (ask) albo odmowa (refuse).");
        }
    }

    private void finish(DelegateTask task, String number) {
        require(task, Var.NOTES, "Wpisz odpowiedź dla mieszkańca: co zrobiono.");
        String label = stepResults.label(task, text(task, Var.RESULT));
        proof.require(task, number);
        String notes = text(task, Var.NOTES);
        requests.note(number, notes);
        journal.tell(number, "step", Map.of("step", text(task, Var.STEP), "result", label, "notes", notes));
    }

    private void refuse(DelegateTask task) {
        require(task, Var.REASON, "Podaj powód odmowy.");
        String proposed = requireUnit(task, units, "Wskaż jednostkę, która Twoim zdaniem jest właściwa.");
        if (proposed.equals(text(task, Var.UNIT))) {
            throw new IncompleteWork("Wskazano własną jednostkę. Wybierz inną, która jest właściwa.");
        }
        excluded.check(task, proposed);
    }

    static String requireUnit(DelegateTask task, Units units, String mend) {
        String unit = require(task, Var.PROPOSED_UNIT, mend);
        if (units.find(unit).isEmpty()) {
            throw new IncompleteWork("Nie ma jednostki o kodzie „" + unit + "”. Wybierz jednostkę z listy.");
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
