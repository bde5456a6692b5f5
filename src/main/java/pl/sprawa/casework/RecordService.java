package pl.sprawa.casework;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes over the service that the coordinator ruled to be meant. */
@Component
class RecordService implements JavaDelegate {

    private final Cases cases;

    RecordService(Cases cases) {
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        cases.recordService(number, (String) execution.getVariable(Var.PROPOSED_SERVICE));
    }
}
