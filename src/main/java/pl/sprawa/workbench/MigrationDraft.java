package pl.sprawa.workbench;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.migration.MigrationPlan;

/**
 * A plan that the engine has found valid.
 *
 * @param old     steps of the version that instances leave
 * @param fresh   steps of the version that they go to
 * @param moves   id of a step to id of its target, as the plan has them
 * @param refused why mappings chosen by hand are not among them
 */
record MigrationDraft(MigrationPlan plan, Steps old, Steps fresh, Map<String, String> moves, List<Obstacle> refused) {
}
