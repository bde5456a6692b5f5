package pl.sprawa.casework;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One clerk's work on several tasks at once. Each is done in a transaction of its own and with the clerk's own rights, so that one
 * that cannot be done does not hold up the others.
 */
@Service
public class BulkWork {

    private static final Logger LOG = LoggerFactory.getLogger(BulkWork.class);

    /** @param problem why it was not done, or {@code null} */
    public record Done(String taskId, String name, String problem) {
    }

    /**
     * What several tasks have in common.
     *
     * @param results the results that their form offers, by code
     * @param piece   whether they are pieces of other units' work, so that the answer is those units' and not the residents'
     */
    public record Alike(String step, Map<String, String> results, boolean piece) {
    }

    private final TaskService tasks;
    private final StepResults stepResults;
    private final Colleagues colleagues;
    private final OpenWork openWork;
    private final TransactionTemplate transaction;

    BulkWork(TaskService tasks, StepResults stepResults, Colleagues colleagues, OpenWork openWork, TransactionTemplate transaction) {
        this.tasks = tasks;
        this.stepResults = stepResults;
        this.colleagues = colleagues;
        this.openWork = openWork;
        this.transaction = transaction;
    }

    /** Takes tasks that nobody has taken. */
    public List<Done> claim(List<String> taskIds, String user) {
        return each(taskIds, task -> take(task, user));
    }

    /** Gives tasks of a unit to one of its members, also those that somebody has taken. Whether the asker may is not asked here. */
    public List<Done> assign(String unit, List<String> taskIds, String to) {
        return each(taskIds, task -> {
            String number = openWork.caseOf(task.getId()).filter(found -> unit.equals(task.getTenantId())).orElseThrow(() -> new CaseConflict(Hint.of("bulk.gone")));
            openWork.hand(number, task.getId(), to);
        });
    }

    /**
     * What the tasks have in common, so that one form can finish them.
     *
     * @throws CaseConflict if they are not the same step with the same form, or the form asks for more than a result
     */
    public Alike alike(List<String> taskIds) {
        List<Task> found = taskIds.stream().map(this::task).filter(Objects::nonNull).toList();
        if (found.isEmpty() || found.size() < taskIds.size()) {
            throw new CaseConflict(Hint.of(found.isEmpty() ? "bulk.none" : "bulk.oneGone"));
        }
        Set<String> kinds = found.stream().map(task -> NameWork.step(task.getName()) + tasks.getVariable(task.getId(), Var.FORM)).collect(Collectors.toSet());
        if (kinds.size() > 1 || found.stream().anyMatch(task -> !OpenWork.TASK.equals(task.getTaskDefinitionKey()))) {
            throw new CaseConflict(Hint.of("bulk.unlike"));
        }
        if (!stepResults.asksOnlyResult(taskIds.get(0))) {
            throw new CaseConflict(Hint.of("bulk.fields"));
        }
        return new Alike(NameWork.step(found.get(0).getName()), stepResults.offered(taskIds.get(0)),
                tasks.getVariable(taskIds.get(0), Var.PIECE) != null);
    }

    /** Finishes tasks with the same result and answer; what nobody has taken is taken first. */
    public List<Done> finish(List<String> taskIds, String user, String result, String notes) {
        return each(taskIds, task -> {
            if (!user.equals(task.getAssignee())) {
                take(task, user);
            }
            tasks.complete(task.getId(), Map.of(Var.ACTION, "finish", Var.RESULT, result, Var.NOTES, notes));
        });
    }

    private interface Deed {
        void on(Task task);
    }

    private List<Done> each(List<String> taskIds, Deed deed) {
        return taskIds.stream().distinct().map(id -> {
            Task task = task(id);
            return task == null ? new Done(id, id, Hint.of("bulk.gone")) : new Done(id, task.getName(), one(task, deed));
        }).toList();
    }

    /** @return why it was not done, or {@code null} */
    private String one(Task task, Deed deed) {
        try {
            transaction.executeWithoutResult(status -> deed.on(task));
            return null;
        } catch (RuntimeException e) {
            return Stream.iterate((Throwable) e, Objects::nonNull, Throwable::getCause).limit(20)
                    .filter(cause -> cause instanceof IncompleteWork || cause instanceof CaseConflict).map(Throwable::getMessage).findFirst()
                    .orElseGet(() -> unexpected(task, e));
        }
    }

    private static String unexpected(Task task, RuntimeException e) {
        if (e instanceof AuthorizationException) {
            return Hint.of("bulk.notYours");
        }
        LOG.warn("Task {} could not be done together with others", task.getId(), e);
        return Hint.of("bulk.failed");
    }

    private void take(Task task, String user) {
        if (task.getAssignee() != null && !task.getAssignee().equals(user)) {
            throw new CaseConflict(Hint.of("bulk.taken", colleagues.find(task.getAssignee()).map(Colleagues.Colleague::name).orElse(task.getAssignee())));
        }
        tasks.claim(task.getId(), user);
    }

    private Task task(String id) {
        return tasks.createTaskQuery().taskId(id).singleResult();
    }
}
