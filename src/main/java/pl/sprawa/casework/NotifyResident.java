package pl.sprawa.casework;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the resident something by a text of the city pack; its name is the input parameter {@code message}. */
@Component
class NotifyResident implements JavaDelegate {

    private final Notices notices;

    NotifyResident(Notices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.tellResident(execution.getProcessBusinessKey(), (String) execution.getVariable(Var.MESSAGE), execution.getActivityInstanceId(), Map.of());
    }
}
