package pl.sprawa.casework;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import pl.sprawa.request.Requests;

/** Takes over the service that was chosen instead and tells the resident. */
@Component
class ChangeService implements JavaDelegate {

    private final Requests requests;
    private final Notices notices;

    ChangeService(Requests requests, Notices notices) {
        this.requests = requests;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        execution.setVariable(Var.SERVICE_CODE, requests.get(number).serviceCode());
        notices.tellResident(number, "reclassified", execution.getActivityInstanceId(), Map.of());
    }
}
