package pl.sprawa.backoffice;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Which requests the staff member who is logged in may see and work on. Asks the engine with that person's own rights. */
@Component
class StaffAccess {

    private final TaskService tasks;

    StaffAccess(TaskService tasks) {
        this.tasks = tasks;
    }

    /** Whoever has a task of the case, and those who look after all cases. */
    boolean maySee(HttpServletRequest user, String number) {
        return Stream.of("coordinators", "managers", "consultants", "camunda-admin").anyMatch(user::isUserInRole) || hasTask(number);
    }

    /** Only whoever has a task of the case, and does the work of units at all. */
    boolean mayWorkOn(HttpServletRequest user, String number) {
        return Stream.of("staff", "coordinators").anyMatch(user::isUserInRole) && hasTask(number);
    }

    private boolean hasTask(String number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).count() > 0;
    }
}
