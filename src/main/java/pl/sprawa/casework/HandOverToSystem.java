package pl.sprawa.casework;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import pl.sprawa.city.UnitSystem;
import pl.sprawa.city.UnitSystem.Adapter;
import pl.sprawa.city.UnitSystems;
import pl.sprawa.city.Units;
import pl.sprawa.engine.SystemAccess;
import pl.sprawa.handover.HandOvers;
import pl.sprawa.request.Requests;

/**
 * Hands the work to the unit's own system, beside its inbox: by e-mail at once, to a server by a process of its own, so that
 * neither the resident who reports nor the clerk who finishes the step before waits for another's server.
 */
@Component
class HandOverToSystem implements JavaDelegate {

    static final String PROCESS = "hand-over";

    private final UnitSystems systems;
    private final HandOvers handOvers;
    private final HandOverWords words;
    private final Requests requests;
    private final Units units;
    private final Notices notices;
    private final RuntimeService runtime;
    private final SystemAccess engine;

    HandOverToSystem(UnitSystems systems, HandOvers handOvers, HandOverWords words, Requests requests, Units units, Notices notices,
                     RuntimeService runtime, SystemAccess engine) {
        this.systems = systems;
        this.handOvers = handOvers;
        this.words = words;
        this.requests = requests;
        this.units = units;
        this.notices = notices;
        this.runtime = runtime;
        this.engine = engine;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        String step = (String) execution.getVariable(Var.STEP);
        UnitSystem system = systems.of((String) execution.getVariable(Var.UNIT)).orElseThrow();
        String key = handOvers.create(number, system.unit(), system.adapter().name().toLowerCase(Locale.ROOT), step, execution.getProcessInstanceId());
        if (system.adapter() == Adapter.EMAIL) {
            Map<String, Object> model = new HashMap<>(words.model(requests.get(number)));
            model.put("step", step);
            model.put("key", key);
            notices.tellUnit(number, units.get(system.unit()), "handed-over", key, model);
            handOvers.told(key);
            words.tellHanded(handOvers.get(key));
        } else {
            engine.run(() -> runtime.createProcessInstanceByKey(PROCESS).businessKey(number).setVariable(Var.HAND_OVER, key).execute());
        }
    }
}
