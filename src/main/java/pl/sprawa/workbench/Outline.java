package pl.sprawa.workbench;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What other models may want to know of one, without the model itself: small enough to be remembered.
 *
 * @param kind      what it could be read as; {@code null} if it is no model, or cannot be read
 * @param ids       of the process, the decisions or the form
 * @param service   whether it is a process that residents can ask for
 * @param stepForms ids of the forms that its steps show
 * @param against   why it cannot be read; empty if it can
 */
record Outline(Class<? extends Model> kind, List<String> ids, boolean service, Set<String> stepForms, List<Finding> against) {

    /** @param model {@code null} if there is none in the file */
    static Outline of(Model model, List<Finding> against) {
        if (model instanceof ProcessModel process) {
            Set<String> forms = UnitStep.of(process).stream().map(UnitStep::form).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
            return new Outline(ProcessModel.class, Collections.singletonList(process.id()), process.isService(), forms, against);
        }
        if (model instanceof DecisionModel decisions) {
            return new Outline(DecisionModel.class, decisions.ids(), false, Set.of(), against);
        }
        return model instanceof FormModel form ? new Outline(FormModel.class, List.of(form.id()), false, Set.of(), against)
                : new Outline(null, List.of(), false, Set.of(), against);
    }
}
