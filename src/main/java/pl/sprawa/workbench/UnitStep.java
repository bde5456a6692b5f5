package pl.sprawa.workbench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;

/**
 * A call of the shared process for one piece of work of one unit.
 *
 * @param in  what is handed over, by target: the expression or, if a variable, {@code ${variable}}
 * @param out source by target
 */
record UnitStep(CallActivity call, Map<String, String> in, Map<String, String> out, String businessKey) {

    static final String PROCESS = "unit-task";

    static List<UnitStep> of(ProcessModel process) {
        return process.model().getModelElementsByType(CallActivity.class).stream()
                .filter(call -> PROCESS.equals(call.getCalledElement())).map(UnitStep::of).toList();
    }

    static UnitStep of(CallActivity call) {
        Map<String, String> in = new HashMap<>();
        Map<String, String> out = new HashMap<>();
        String key = null;
        for (CamundaIn mapping : ProcessModel.extensions(call, CamundaIn.class)) {
            if (mapping.getCamundaBusinessKey() != null) {
                key = mapping.getCamundaBusinessKey();
            } else if (mapping.getCamundaTarget() != null) {
                in.put(mapping.getCamundaTarget(), mapping.getCamundaSource() != null ? "${" + mapping.getCamundaSource() + "}"
                        : mapping.getCamundaSourceExpression());
            }
        }
        for (CamundaOut mapping : ProcessModel.extensions(call, CamundaOut.class)) {
            if (mapping.getCamundaTarget() != null) {
                out.put(mapping.getCamundaTarget(), mapping.getCamundaSource());
            }
        }
        return new UnitStep(call, in, out, key);
    }

    /** Id of the step's form, or {@code null} if none is given or it is computed. */
    String form() {
        return literal("form");
    }

    /** What is handed over under a name as it stands, or {@code null}. */
    String literal(String target) {
        String value = in.get(target);
        return value == null || value.contains("{") ? null : value;
    }

    /** Whether the result stays with the step: {@code camunda:local} on its out mapping. */
    boolean keepsResult() {
        return ProcessModel.extensions(call, CamundaOut.class).stream()
                .anyMatch(mapping -> "result".equals(mapping.getCamundaTarget()) && mapping.getCamundaLocal());
    }
}
