package pl.sprawa.casework;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import pl.sprawa.engine.SystemAccess;
import pl.sprawa.request.Ledger;
import pl.sprawa.request.Ledgers;
import pl.sprawa.request.Requests;

/** Moves what hangs on a case's clock when the clock moves: promise, timer jobs, due dates of open tasks. */
@Component
class Timers {

    /** Of cases that follow a version of their process which reminds once for the whole case. */
    private static final String REMINDER = "Timer_Reminder";
    private static final String NOT_TAKEN = "Timer_NotTaken";
    private static final String OVERDUE = "Timer_Overdue";
    private static final String LOCATE_OVERDUE = "Timer_LocateOverdue";
    private static final String NEXT_RUNG = "Timer_NextRung";
    private static final String REVIEW_OVERDUE = "Timer_ReviewOverdue";
    private static final String REVIEW = "Task_Review";

    private final Requests requests;
    private final Ledgers ledgers;
    private final DueDates dueDates;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final TaskService tasks;
    private final PieceProcesses pieces;
    private final SystemAccess engine;

    Timers(Requests requests, Ledgers ledgers, DueDates dueDates,
           RuntimeService runtime, ManagementService management, TaskService tasks, PieceProcesses pieces, SystemAccess engine) {
        this.requests = requests;
        this.ledgers = ledgers;
        this.dueDates = dueDates;
        this.runtime = runtime;
        this.management = management;
        this.tasks = tasks;
        this.pieces = pieces;
        this.engine = engine;
    }

    /** Computes the clock's dates from its ledger and moves everything to them. */
    void move(String number, String kind) {
        Ledger ledger = ledgers.find(number, kind).orElseThrow();
        Instant dueAt = dueDates.dueAt(ledger);
        engine.run(() -> {
            if (kind.equals(Ledger.CASE)) {
                requests.promise(number, dueAt, requests.get(number).priority());
                moveJobs(number, Map.of(REMINDER, dueDates.respondBy(ledger), OVERDUE, dueAt, LOCATE_OVERDUE, dueAt,
                        NEXT_RUNG, dueDates.rungAt(ledger, Math.min(ledger.rung() + 1, DueDates.RUNGS))));
                pieces.move(number, ledger);
            } else {
                moveJobs(number, Map.of(REVIEW_OVERDUE, dueAt));
            }
            moveTasks(number, kind.equals(Ledger.CONTEST), ledger);
        });
    }

    private void moveJobs(String number, Map<String, Instant> dates) {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number, Cases.PROCESS).singleResult();
        if (instance == null) {
            return;
        }
        dates.forEach((activity, date) -> moveJob(instance.getId(), activity, date));
    }

    private void moveJob(String instance, String activity, Instant date) {
        for (Job job : management.createJobQuery().processInstanceId(instance).activityId(activity).list()) {
            management.setJobDuedate(job.getId(), Date.from(date));
        }
    }

    private void moveTasks(String number, boolean reviews, Ledger ledger) {
        tasks.createTaskQuery().processInstanceBusinessKey(number).list().stream()
                .filter(task -> REVIEW.equals(task.getTaskDefinitionKey()) == reviews)
                .forEach(task -> {
                    Map<String, Object> given = tasks.getVariables(task.getId(), List.of(Var.WITHIN, Var.PIECE));
                    String within = (String) given.get(Var.WITHIN);
                    Instant since = task.getCreateTime().toInstant();
                    task.setDueDate(Date.from(dueDates.stepDueAt(ledger, within, since, given.get(Var.PIECE) != null)));
                    tasks.saveTask(task);
                    moveJob(task.getProcessInstanceId(), NOT_TAKEN, dueDates.takenBy(ledger, within, since));
                });
    }
}
