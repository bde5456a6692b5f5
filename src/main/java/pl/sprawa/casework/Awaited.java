package pl.sprawa.casework;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import pl.sprawa.engine.SystemAccess;

/** Which messages a case waits for, whoever asks. */
@Component
class Awaited {

    private final RuntimeService runtime;
    private final SystemAccess engine;

    Awaited(RuntimeService runtime, SystemAccess engine) {
        this.runtime = runtime;
        this.engine = engine;
    }

    boolean by(String number, String message) {
        return engine.read(() -> runtime.createExecutionQuery().processInstanceBusinessKey(number).messageEventSubscriptionName(message).count()) > 0;
    }
}
