package pl.sprawa.casework;

import java.time.OffsetDateTime;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Tells the resident something by a text of the city pack; its name is the input parameter {@code message}. The text may
 * name the agreed time as {@code appointmentAt}, if the process has agreed one.
 */
@Component
class NotifyResident implements JavaDelegate {

    private final Notices notices;

    NotifyResident(Notices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String appointment = (String) execution.getVariable(Var.APPOINTMENT_AT);
        notices.tellResident(execution.getProcessBusinessKey(), (String) execution.getVariable(Var.MESSAGE), execution.getActivityInstanceId(),
                appointment == null ? Map.of() : Map.of(Var.APPOINTMENT_AT, notices.when(OffsetDateTime.parse(appointment).toInstant())));
    }
}
