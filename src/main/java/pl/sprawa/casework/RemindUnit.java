package pl.sprawa.casework;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import pl.sprawa.city.Unit;
import pl.sprawa.city.Units;
import pl.sprawa.engine.SystemAccess;

/**
 * Reminds the unit, and whoever leads it, of a task that nobody has taken in time; once per task. Who holds a task is not reminded. In a case
 * that follows an older version of its process, which asks once for the whole case, of each such task.
 */
@Component
class RemindUnit implements JavaDelegate {

    private final TaskService tasks;
    private final Units units;
    private final Addressees addressees;
    private final Notices notices;
    private final Journal journal;
    private final SystemAccess engine;

    RemindUnit(TaskService tasks, Units units, Addressees addressees, Notices notices, Journal journal, SystemAccess engine) {
        this.tasks = tasks;
        this.units = units;
        this.addressees = addressees;
        this.notices = notices;
        this.journal = journal;
        this.engine = engine;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        boolean ofWholeCase = execution.getProcessDefinitionId().startsWith(Cases.PROCESS + ":");
        engine.read(() -> tasks.createTaskQuery().processInstanceBusinessKey(number).taskUnassigned().list()).stream()
                .filter(task -> ofWholeCase || task.getProcessInstanceId().equals(execution.getProcessInstanceId())).forEach(task -> remind(number, task));
    }

    private void remind(String number, Task task) {
        Unit unit = units.get(task.getTenantId());
        List<String> addresses = Stream.concat(Stream.ofNullable(unit.email()).filter(mailbox -> !mailbox.isBlank()),
                addressees.headsOf(unit).addresses().stream()).distinct().toList();
        Map<String, Object> model = new HashMap<>();
        model.put("unitName", unit.name());
        model.put("step", NameWork.step(task.getName()));
        model.put("since", notices.when(task.getCreateTime().toInstant()));
        if (notices.tellStaff(number, addresses, "reminder", task.getId(), "", model) || addresses.isEmpty()) {
            journal.note(number, "reminded", model, String.join(", ", addresses));
        }
    }
}
