package pl.sprawa.bench.year;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationContext;
import pl.sprawa.casework.Cases;
import pl.sprawa.intake.Intake;
import pl.sprawa.intake.Report;
import pl.sprawa.request.Channel;

/** Plays the scenarios in the order of time, and between two actions every timer that is due, each at its own minute. */
final class YearRunner {

    private record Action(Instant at, Runnable what) {
    }

    private final Intake intake;
    private final Cases cases;
    private final TaskService tasks;
    private final ManagementService management;
    private final List<Scenario> scenarios;

    YearRunner(ApplicationContext application, List<Scenario> scenarios) {
        this.intake = application.getBean(Intake.class);
        this.cases = application.getBean(Cases.class);
        this.tasks = application.getBean(TaskService.class);
        this.management = application.getBean(ManagementService.class);
        this.scenarios = scenarios;
    }

    void run(Instant from, Instant to) {
        List<Action> actions = new ArrayList<>();
        for (Scenario s : scenarios) {
            add(actions, s.reported, () -> report(s));
            add(actions, s.asked, () -> complete(s, Map.of("action", "ask", "question", "Gdzie dokładnie?")));
            add(actions, s.answered, () -> cases.answer(s.number, "Tutaj."));
            add(actions, s.ended, () -> end(s));
        }
        actions.removeIf(a -> a.at().isBefore(from) || !a.at().isBefore(to));
        actions.sort(Comparator.comparing(Action::at));
        for (Action action : actions) {
            timersUntil(action.at());
            ClockUtil.setCurrentTime(Date.from(action.at()));
            action.what().run();
        }
        timersUntil(to);
        ClockUtil.setCurrentTime(Date.from(to));
    }

    private static void add(List<Action> actions, Instant at, Runnable what) {
        if (at != null) {
            actions.add(new Action(at, what));
        }
    }

    private void report(Scenario s) {
        s.number = intake.submit(new Report(Channel.IMPORT, null, null, s.kind.service(), null, 52.1850, 21.0230, "Puławska 152",
                null, null, s.kind.answers(), null, null)).number();
    }

    private void complete(Scenario s, Map<String, Object> form) {
        Task task = tasks.createTaskQuery().processInstanceBusinessKey(s.number).singleResult();
        tasks.complete(task.getId(), form);
    }

    private void end(Scenario s) {
        if (s.kind.service().equals("information")) {
            complete(s, Map.of("action", "finish", "result", "answered", "notes", "Odpowiedziano."));
        } else {
            cases.withdraw(s.number, "Nieaktualne");
        }
    }

    private void timersUntil(Instant moment) {
        while (true) {
            List<Job> due = management.createJobQuery().duedateLowerThan(Date.from(moment.plusMillis(1))).orderByJobDuedate().asc().listPage(0, 1);
            if (due.isEmpty()) {
                return;
            }
            if (due.get(0).getDuedate().after(ClockUtil.getCurrentTime())) {
                ClockUtil.setCurrentTime(due.get(0).getDuedate());
            }
            management.executeJob(due.get(0).getId());
        }
    }
}
