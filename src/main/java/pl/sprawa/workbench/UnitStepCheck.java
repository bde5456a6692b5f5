package pl.sprawa.workbench;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/** The contract of a step: what a call of unit-task hands over, and what it takes back. */
final class UnitStepCheck {

    private static final Set<String> KEYS = Set.of("#{execution.processBusinessKey}", "${execution.processBusinessKey}");
    private static final Set<String> PROOFS = Set.of("note", "photo", "location");

    private final Neighbours models;
    private final CityFacts city;

    UnitStepCheck(Neighbours models, CityFacts city) {
        this.models = models;
        this.city = city;
    }

    void check(ProcessModel process, Findings findings) {
        for (UnitStep step : UnitStep.of(process)) {
            if (step.businessKey() == null || !KEYS.contains(step.businessKey())) {
                add(findings, step, "does not hand over the number of the request", "set the business key #{execution.processBusinessKey}");
            }
            for (String name : List.of("unit", "step", "form", "proof")) {
                if (step.in().getOrDefault(name, "").isBlank()) {
                    add(findings, step, "does not hand over " + name, "add an in mapping with the target " + name);
                }
            }
            form(step, findings);
            unit(step, findings);
            String proof = step.literal("proof");
            if (proof != null && !PROOFS.containsAll(List.of(proof.split(",", -1)))) {
                add(findings, step, "demands the proof " + proof, "list of note, photo, location, parted by commas without spaces");
            }
            String within = step.literal("within");
            if (within != null && !isWorkingTime(within)) {
                add(findings, step, "has the time limit " + within, "write it as hours and minutes of working time, such as PT2H or PT30M; a working day of offices is PT8H");
            }
            if (!"result".equals(step.out().get("result"))) {
                add(findings, step, "does not take the result back", "add an out mapping from result to result");
            } else if (step.call().getParentElement() instanceof FlowNode scope && FlowGraph.besides(scope) && !step.keepsResult()) {
                add(findings, step, "writes over the result of the course beside it", "tick \"Local\" on the out mapping of result");
            }
        }
    }

    private static boolean isWorkingTime(String text) {
        try {
            return Duration.parse(text).compareTo(Duration.ZERO) > 0;
        } catch (DateTimeParseException notADuration) {
            return false;
        }
    }

    private void form(UnitStep step, Findings findings) {
        if (step.form() != null && models.lacksForm(step.form())) {
            add(findings, step, "shows the form " + step.form() + ", which does not exist",
                    "correct the name, or add forms/" + step.form() + ".form");
        }
    }

    private void unit(UnitStep step, Findings findings) {
        String unit = step.literal("unit");
        if (unit == null) {
            return;
        }
        if (!city.units().contains(unit)) {
            add(findings, step, "gives the work to " + unit + ", which is no unit of the city", "name a unit of city/units.csv");
        }
        if (step.out().containsKey("unit")) {
            add(findings, step, "takes the unit back although this step alone is " + unit + "'s",
                    "delete the out mapping of unit, or the later steps go to " + unit + " too");
        }
    }

    private static void add(Findings findings, UnitStep step, String problem, String mend) {
        findings.add(step.call().getId(), ProcessModel.label(step.call()), problem, mend);
    }
}
