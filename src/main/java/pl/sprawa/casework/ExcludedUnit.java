package pl.sprawa.casework;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import pl.sprawa.city.Units;

/**
 * Keeps a step from the unit that the matter is about, and from those that answer to it: nobody considers a complaint about
 * himself or his superior. Which unit that is, a model says by {@link Var#EXCLUDED_UNIT}.
 */
@Component
class ExcludedUnit {

    private final Units units;

    ExcludedUnit(Units units) {
        this.units = units;
    }

    /** @throws IncompleteWork if this unit must not have the step */
    void check(VariableScope step, String unit) {
        if (step.getVariable(Var.EXCLUDED_UNIT) instanceof String excluded) {
            reason(excluded, unit).ifPresent(reason -> {
                throw new IncompleteWork(reason);
            });
        }
    }

    /**
     * Why a unit must not have a step.
     *
     * @param excluded unit that the matter is about; may be {@code null} or no unit
     * @return empty if it may
     */
    Optional<String> reason(String excluded, String unit) {
        return excluded == null || units.find(excluded).isEmpty() || !units.answersTo(unit, excluded) ? Optional.empty()
                : Optional.of(Hint.of("unit.excluded", units.get(unit).name(), units.get(excluded).name()));
    }
}
