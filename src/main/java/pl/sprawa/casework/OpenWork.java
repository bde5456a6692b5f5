package pl.sprawa.casework;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.sprawa.casework.Colleagues.Colleague;
import pl.sprawa.engine.SystemAccess;

/** The open tasks of a case, of all units: each unit alone sees only its own. */
@Service
@Transactional
public class OpenWork {

    /** A unit's task, of a case or of a piece, as {@code unit-task.bpmn} calls it. */
    static final String TASK = "Task_Work";

    /**
     * An open task.
     *
     * @param step       what is to be done
     * @param unit       code of the unit that is to do it
     * @param assignee   id of the user who took it, or {@code null}
     * @param dueAt      or {@code null}
     * @param since      when it came
     */
    public record Work(String taskId, String step, String unit, String assignee, Instant dueAt, Instant since) {
    }

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final Colleagues colleagues;
    private final Journal journal;
    private final SystemAccess engine;

    OpenWork(TaskService tasks, RuntimeService runtime, Colleagues colleagues, Journal journal, SystemAccess engine) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.colleagues = colleagues;
        this.journal = journal;
        this.engine = engine;
    }

    /** Oldest first. */
    public List<Work> of(String number) {
        return engine.read(() -> tasks.createTaskQuery().processInstanceBusinessKey(number).orderByTaskCreateTime().asc().list()).stream()
                .map(OpenWork::work).toList();
    }

    /** The number of the case that a task belongs to; empty if whoever asks may not see the task. */
    public Optional<String> caseOf(String taskId) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult()).map(Task::getProcessInstanceId)
                .map(id -> engine.read(() -> runtime.createProcessInstanceQuery().processInstanceId(id).singleResult())).map(ProcessInstance::getBusinessKey);
    }

    /**
     * Gives a task to a member of the unit that is to do it.
     *
     * @throws CaseConflict if the task is gone meanwhile, or the person is not of the unit
     */
    public void hand(String number, String taskId, String to) {
        Work work = of(number).stream().filter(open -> open.taskId().equals(taskId)).findFirst()
                .orElseThrow(() -> new CaseConflict(Hint.of("task.gone")));
        Optional<Colleague> colleague = colleagues.of(work.unit()).stream().filter(member -> member.id().equals(to)).findFirst();
        if (colleague.isEmpty()) {
            throw new CaseConflict(Hint.of("task.stranger"));
        }
        engine.run(() -> tasks.setAssignee(taskId, to));
        journal.note(number, "assigned", Map.of("step", work.step(), "name", colleague.get().name()));
    }

    static Work work(Task task) {
        return new Work(task.getId(), NameWork.step(task.getName()), task.getTenantId(), task.getAssignee(), instant(task.getDueDate()),
                task.getCreateTime().toInstant());
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
