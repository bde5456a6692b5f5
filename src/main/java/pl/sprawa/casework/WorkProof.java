package pl.sprawa.casework;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import pl.sprawa.request.Attachments;

/** Whether the proof that a step demands is there: a photo taken since the task came, the place of the work. */
@Component
class WorkProof {

    static final String COORDINATES = "-?\\d{1,2}(\\.\\d+)?\\s*[,;]\\s*-?\\d{1,3}(\\.\\d+)?";

    private final Attachments attachments;

    WorkProof(Attachments attachments) {
        this.attachments = attachments;
    }

    void require(DelegateTask task, String number) {
        Set<String> demanded = Arrays.stream(CheckWork.text(task, Var.PROOF).split(",")).map(String::strip).collect(Collectors.toSet());
        if (demanded.contains("photo") && !photographed(number, task.getCreateTime().toInstant())) {
            throw new IncompleteWork(Hint.of("proof.photo"));
        }
        if (demanded.contains("location") && !CheckWork.text(task, Var.LOCATION).matches(COORDINATES)) {
            throw new IncompleteWork(Hint.of("proof.location"));
        }
    }

    private boolean photographed(String number, Instant since) {
        return attachments.of(number).stream().anyMatch(a -> a.mediaType().startsWith("image/")
                && !"resident".equals(a.addedBy()) && !a.addedAt().isBefore(since));
    }
}
