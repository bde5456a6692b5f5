package pl.sprawa.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import pl.sprawa.casework.Var;

/** A step as it lies with a unit. */
public final class UnitStep {

    private final ProcessEngine engine;
    private final Task task;

    UnitStep(ProcessEngine engine, Task task) {
        this.engine = engine;
        this.task = task;
    }

    /** Finishes the step, with a result that the step's form offers. */
    public void finish(String result) {
        assertThat(FormFile.of(given(Var.FORM)).choices(Var.RESULT)).as("results offered by " + given(Var.FORM)).contains(result);
        complete(Map.of(Var.RESULT, result));
    }

    /** As {@link #finish}, but another unit than the chosen one did the work in the end. */
    public void finishAs(String unit, String result) {
        complete(Map.of(Var.RESULT, result, Var.UNIT, unit));
    }

    /** Asserts what finishing the step demands. */
    public UnitStep demands(String proof) {
        assertThat(given(Var.PROOF)).isEqualTo(proof);
        return this;
    }

    /** Sets further fields of the step's form. */
    public UnitStep fill(String field, Object value) {
        assertThat(FormFile.of(given(Var.FORM)).questions()).contains(field);
        engine.getRuntimeService().setVariable(task.getProcessInstanceId(), field, value);
        return this;
    }

    private String given(String variable) {
        return (String) engine.getTaskService().getVariable(task.getId(), variable);
    }

    private void complete(Map<String, Object> variables) {
        engine.getTaskService().complete(task.getId(), variables);
    }
}
