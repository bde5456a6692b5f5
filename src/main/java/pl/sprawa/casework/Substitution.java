package pl.sprawa.casework;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pl.sprawa.engine.SystemAccess;

/**
 * Passes the tasks of who is away to the substitute, to the substitute's own while that one is away too, and back when the absence is over, by the engine's clock. What
 * was passed over is written down; a task that the substitute gave to somebody else meanwhile, or finished, does not go back.
 */
@Component
class Substitution {

    /** @param holder user id of whoever was given the task last */
    private record Held(String taskId, String holder, Absence absence) {
    }

    private final Absences absences;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final Colleagues colleagues;
    private final Journal journal;
    private final SystemAccess engine;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Substitution(Absences absences, TaskService tasks, RuntimeService runtime, Colleagues colleagues, Journal journal, SystemAccess engine,
                 JdbcClient jdbc, TransactionTemplate transaction) {
        this.absences = absences;
        this.tasks = tasks;
        this.runtime = runtime;
        this.colleagues = colleagues;
        this.journal = journal;
        this.engine = engine;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Two nodes may do this at once: the first one's row keeps the other from passing the same task over. */
    @Scheduled(fixedDelayString = "${sprawa.casework.substitute-every:PT1M}", initialDelayString = "${sprawa.casework.substitute-every:PT1M}")
    void passOver() {
        engine.run(() -> {
            List<Absence> away = absences.now();
            held().forEach(held -> passOn(held, away));
            for (Absence absence : away) {
                String to = Absences.present(absence.substitute(), absence.unit(), away);
                tasks.createTaskQuery().taskAssignee(absence.absent()).tenantIdIn(absence.unit()).list().forEach(task -> transaction.executeWithoutResult(status -> {
                    jdbc.sql("delete from substituted_task where task_id = :task").param("task", task.getId()).update();
                    jdbc.sql("insert into substituted_task (task_id, absence_id, holder) values (:task, :absence, :holder)").param("task", task.getId())
                            .param("absence", absence.id()).param("holder", to).update();
                    assign(task, to);
                }));
            }
        });
    }

    private List<Held> held() {
        return jdbc.sql("""
                select s.task_id, coalesce(s.holder, a.substitute) as holder, a.* from substituted_task s join absence a on a.id = s.absence_id""")
                .query((row, index) -> new Held(row.getString("task_id"), row.getString("holder"), Absences.read(row, index))).list();
    }

    /** Back to who was away; before that day to the substitute, or to whoever stands in for the substitute, and back from there. */
    private void passOn(Held held, List<Absence> away) {
        Absence absence = held.absence();
        boolean over = absence.until().isBefore(absences.today());
        String to = over ? absence.absent() : Absences.present(absence.substitute(), absence.unit(), away);
        if (!over && to.equals(held.holder())) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            Task task = tasks.createTaskQuery().taskId(held.taskId()).taskAssignee(held.holder()).singleResult();
            if (task != null && jdbc.sql("update substituted_task set holder = :to where task_id = :task and coalesce(holder, :holder) = :holder").param("to", to)
                    .param("task", held.taskId()).param("holder", held.holder()).update() > 0) {
                assign(task, to);
            }
            if (over) {
                jdbc.sql("delete from substituted_task where task_id = :task").param("task", held.taskId()).update();
            }
        });
    }

    private void assign(Task task, String to) {
        tasks.setAssignee(task.getId(), to);
        ProcessInstance instance = runtime.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult();
        journal.note(instance.getBusinessKey(), "assigned", Map.of("step", NameWork.step(task.getName()),
                "name", colleagues.find(to).map(Colleagues.Colleague::name).orElse(to)));
    }
}
