package pl.sprawa.workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationInstructionBuilder;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.springframework.stereotype.Component;

/**
 * Draws plans from one version of a process to another: steps that are equal for the engine, then what the analyst chose by
 * hand, then steps of the same id and kind that only became possible by it (inside a renamed sub-process). Each addition is
 * kept only if the engine finds the plan valid with it.
 *
 * <p>Messages and signals are listened to anew, because the new version may know them under other names. Timers keep their
 * dates: a term of 14 days that runs must not begin again.
 */
@Component
class MigrationPlans {

    private final RuntimeService runtime;
    private final RepositoryService repository;

    MigrationPlans(RuntimeService runtime, RepositoryService repository) {
        this.runtime = runtime;
        this.repository = repository;
    }

    /** @param byHand id of a step of the old version to id of one of the new; unknown ids and steps of unlike kind are refused */
    MigrationDraft draw(String source, String target, Map<String, String> byHand) {
        Steps old = Steps.of(repository.getBpmnModelInstance(source));
        Steps fresh = Steps.of(repository.getBpmnModelInstance(target));
        Map<String, String> moves = new LinkedHashMap<>();
        for (MigrationInstruction equal : runtime.createMigrationPlan(source, target).mapEqualActivities().build().getInstructions()) {
            moves.put(equal.getSourceActivityId(), equal.getTargetActivityId());
        }
        List<Obstacle> refused = new ArrayList<>();
        Map<String, String> possible = new LinkedHashMap<>();
        byHand.forEach((from, to) -> {
            if (old.has(from) && fresh.has(to) && old.get(from).kind().equals(fresh.get(to).kind())) {
                possible.put(from, to);
            } else {
                refused.add(new Obstacle(old.get(from).id(), old.get(from).label(), "otherKind", List.of()));
            }
        });
        extend(source, target, old, moves, possible).forEach((from, why) -> refused.addAll(Obstacles.of(why.getValidationReport(), old, fresh)));
        Map<String, String> same = new LinkedHashMap<>();
        old.all().stream().filter(step -> !moves.containsKey(step.id()) && fresh.has(step.id()) && fresh.get(step.id()).kind().equals(step.kind()))
                .forEach(step -> same.put(step.id(), step.id()));
        extend(source, target, old, moves, same);
        return new MigrationDraft(build(source, target, old, moves), old, fresh, moves, refused.stream().distinct().toList());
    }

    /** One may be possible only after another (an event after the step it sits on): tries until nothing more can be added. @return what cannot */
    private Map<String, MigrationPlanValidationException> extend(String source, String target, Steps old, Map<String, String> moves,
                                                                 Map<String, String> additions) {
        Map<String, MigrationPlanValidationException> failed = new LinkedHashMap<>();
        int before;
        do {
            before = moves.size();
            failed.clear();
            additions.forEach((from, to) -> {
                Map<String, String> more = new LinkedHashMap<>(moves);
                more.put(from, to);
                try {
                    build(source, target, old, more);
                    moves.put(from, to);
                } catch (MigrationPlanValidationException e) {
                    failed.put(from, e);
                }
            });
            additions = new LinkedHashMap<>(additions);
            additions.keySet().retainAll(failed.keySet());
        } while (moves.size() > before && !failed.isEmpty());
        return failed;
    }

    private MigrationPlan build(String source, String target, Steps old, Map<String, String> moves) {
        MigrationPlanBuilder plan = runtime.createMigrationPlan(source, target);
        for (Map.Entry<String, String> move : moves.entrySet()) {
            MigrationInstructionBuilder instruction = plan.mapActivities(move.getKey(), move.getValue());
            plan = old.get(move.getKey()).renewed() ? instruction.updateEventTrigger() : instruction;
        }
        return plan.build();
    }
}
