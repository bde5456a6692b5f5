package pl.sprawa.engine;

import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;

/** Decision tables evaluated as the process engine does, but outside of it: nothing is deployed and no history is written. */
public final class DecisionEngine {

    private DecisionEngine() {
    }

    /** A new engine; thread safe. */
    public static DmnEngine apart() {
        return configuration().buildEngine();
    }

    static DefaultDmnEngineConfiguration configuration() {
        DefaultDmnEngineConfiguration dmn = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        dmn.setFeelEngineFactory(new CachedFeel());
        return dmn;
    }
}
