package pl.sprawa.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * Runs work that does several things in the engine as one of its commands: what they change is written once, at its end, with
 * the rows of one kind in one statement. If one of them fails, the whole work does.
 */
@Component
public class OneCommand {

    private final ProcessEngineConfigurationImpl engine;

    OneCommand(ProcessEngine engine) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    public void run(Runnable work) {
        engine.getCommandExecutorTxRequired().execute(command -> {
            work.run();
            return null;
        });
    }
}
