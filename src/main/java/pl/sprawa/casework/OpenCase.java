package pl.sprawa.casework;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens a case whose opening had failed when the report came in. */
@Component
class OpenCase implements JavaDelegate {

    private final Cases cases;

    OpenCase(Cases cases) {
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cases.open(execution.getProcessBusinessKey());
    }
}
