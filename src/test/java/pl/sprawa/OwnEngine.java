package pl.sprawa;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * engine-rest and the web applications find the engine by its name in a registry of the JVM, where the context started last
 * has put its own. Tests of several contexts run in one JVM: before each, the engine of its own context is put back.
 */
public class OwnEngine implements TestExecutionListener {

    @Override
    public void beforeTestMethod(TestContext test) {
        test.getApplicationContext().getBeanProvider(ProcessEngine.class).ifUnique(ProcessEngines::registerProcessEngine);
    }
}
