package pl.sprawa.casework;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import pl.sprawa.request.Request;
import pl.sprawa.request.Requests;

/**
 * Gives a task the name by which a clerk with sixty of them tells it from the others: what to do, where, and the number. A
 * listener and not an expression in the model, so that the picture keeps a name that people can read.
 */
@Component
class NameWork implements TaskListener {

    static final String BETWEEN = " · ";

    private final Requests requests;

    NameWork(Requests requests) {
        this.requests = requests;
    }

    @Override
    public void notify(DelegateTask task) {
        Request request = requests.get(task.getExecution().getProcessBusinessKey());
        // Of the execution: for variables of the task itself, which has none yet, the database would be asked.
        String step = task.getExecution().getVariable(Var.STEP) instanceof String given ? given.strip() : "";
        task.setName(Stream.of(step.isEmpty() ? task.getName() : step, request.place().address(), request.number())
                .filter(Objects::nonNull).collect(Collectors.joining(BETWEEN)));
    }

    /** What is to be done, of a name given here. */
    static String step(String name) {
        return name.split(BETWEEN, 2)[0];
    }
}
