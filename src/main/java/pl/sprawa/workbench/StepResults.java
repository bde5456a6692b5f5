package pl.sprawa.workbench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/** The results that the nodes of a process can have: those a step's form offers, or the one that a service task sets. */
final class StepResults {

    static final String RESULT = "result";

    private final Map<String, Set<String>> byNode = new LinkedHashMap<>();
    private final Map<String, FormField> fields = new LinkedHashMap<>();

    StepResults(ProcessModel process, Neighbours models) {
        for (UnitStep step : UnitStep.of(process)) {
            FormModel form = step.form() == null ? null : models.form(step.form());
            if (form != null && step.out().containsKey(RESULT)) {
                form.field(RESULT).ifPresent(field -> {
                    byNode.put(step.call().getId(), Set.copyOf(field.choices()));
                    fields.put(step.call().getId(), field);
                });
            }
        }
        for (Element task : Xml.all(process.document(), Xml.BPMN, "serviceTask")) {
            String constant = task.getAttributeNS(Xml.CAMUNDA, "expression");
            boolean sets = task.getAttributeNS(Xml.CAMUNDA, "resultVariable").equals(RESULT);
            if (sets && !constant.isEmpty() && !constant.contains("{")) {
                byNode.put(task.getAttribute("id"), Set.of(constant));
            }
        }
    }

    /** The results a node can have; empty if there is no telling. */
    Set<String> of(String node) {
        return byNode.getOrDefault(node, Set.of());
    }

    /** Whether the form of the node's step brings along what the resident reads if the case ends so. */
    boolean told(String node, String result) {
        return fields.containsKey(node) && fields.get(node).outcomes().containsKey(result);
    }

    /** Ids of the nodes whose results are known. */
    Set<String> nodes() {
        return byNode.keySet();
    }
}
