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
 * Passes the tasks of who is away to the substitute, and back when the absence is over, by the engine's clock. What was passed over is
 * written down; a task that the substitute gave to somebody else meanwhile, or finished, does not go back.
 */
@Component
class Substitution {

    private record Held(String taskId, String absent, String substitute) {
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
            giveBack();
            for (Absence absence : absences.now()) {
                tasks.createTaskQuery().taskAssignee(absence.absent()).tenantIdIn(absence.unit()).list().forEach(task -> transaction.executeWithoutResult(status -> {
                    jdbc.sql("delete from substituted_task where task_id = :task").param("task", task.getId()).update();
                    jdbc.sql("insert into substituted_task (task_id, absence_id) values (:task, :absence)").param("task", task.getId())
                            .param("absence", absence.id()).update();
                    assign(task, absence.substitute());
                }));
            }
        });
    }

    private void giveBack() {
        List<Held> over = jdbc.sql("""
                select s.task_id, a.absent, a.substitute from substituted_task s join absence a on a.id = s.absence_id where a.until_day < :today""")
                .param("today", absences.today()).query((row, index) -> new Held(row.getString(1), row.getString(2), row.getString(3))).list();
        for (Held held : over) {
            transaction.executeWithoutResult(status -> {
                Task task = tasks.createTaskQuery().taskId(held.taskId()).taskAssignee(held.substitute()).singleResult();
                if (task != null) {
                    assign(task, held.absent());
                }
                jdbc.sql("delete from substituted_task where task_id = :task").param("task", held.taskId()).update();
            });
        }
    }

    private void assign(Task task, String to) {
        tasks.setAssignee(task.getId(), to);
        ProcessInstance instance = runtime.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult();
        journal.note(instance.getBusinessKey(), "assigned", Map.of("step", NameWork.step(task.getName()),
                "name", colleagues.find(to).map(Colleagues.Colleague::name).orElse(to)));
    }
}
