package pl.sprawa.casework;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import pl.sprawa.request.Requests;

/** Refuses a review of a contested outcome without verdict or answer, and records it. */
@Component
class CheckReview implements TaskListener {

    private final Requests requests;

    CheckReview(Requests requests) {
        this.requests = requests;
    }

    @Override
    public void notify(DelegateTask task) {
        String verdict = CheckWork.text(task, Var.RESULT);
        if (!List.of("upheld", "reopened").contains(verdict)) {
            throw new IncompleteWork(Hint.of("review.choose"));
        }
        String notes = CheckWork.require(task, Var.NOTES, Hint.of("review.answer"));
        requests.note(task.getExecution().getProcessBusinessKey(), notes);
    }
}
