package pl.sprawa.casework;

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
        if (step.getVariable(Var.EXCLUDED_UNIT) instanceof String excluded && units.find(excluded).isPresent()
                && units.answersTo(unit, excluded)) {
            throw new IncompleteWork("Tego kroku nie może wykonać „" + units.get(unit).name() + "”: sprawa dotyczy jednostki „"
                    + units.get(excluded).name() + "”, a nikt nie rozpatruje skargi na siebie ani na swojego przełożonego. Wskaż inną jednostkę.");
        }
    }
}
