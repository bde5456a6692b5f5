package pl.sprawa.workbench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.management.ActivityStatistics;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import pl.sprawa.engine.SystemAccess;

/**
 * Moves running cases to the newest version of a process, when somebody chooses so; by itself nothing moves. Reading and
 * moving are done with the application's rights: whoever calls must have asked whether the person may.
 */
@Service
public class Migrations {

    /** So many instances per step are tried out. */
    private static final int SAMPLES = 3;

    private final OldVersions versions;
    private final MigrationPlans plans;
    private final MigrationTrial trial;
    private final MigrationRuns runs;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final SystemAccess engine;
    private final TransactionTemplate transaction;

    Migrations(OldVersions versions, MigrationPlans plans, MigrationTrial trial, MigrationRuns runs, RuntimeService runtime,
               ManagementService management, SystemAccess engine, TransactionTemplate transaction) {
        this.versions = versions;
        this.plans = plans;
        this.trial = trial;
        this.runs = runs;
        this.runtime = runtime;
        this.management = management;
        this.engine = engine;
        this.transaction = transaction;
    }

    /**
     * An old version that cases still follow.
     *
     * @param id       of the process definition in the engine
     * @param process  id of the process: a service code, {@code case}, {@code unit-task}
     * @param number   from 1
     * @param newestId the version to which they would go
     */
    public record Version(String id, String process, String name, int number, long instances, String newestId, int newestNumber) {
    }

    /**
     * Where instances stand.
     *
     * @param target    id of the step to which they would go, or {@code null}
     * @param obstacles what the engine has against moving the tried instances; the numbers of their cases are the {@code examples}
     */
    public record Stand(String step, String label, long instances, String target, String targetLabel, List<Obstacle> obstacles,
                        List<String> examples) {
    }

    /** A step, or an event, with what is written on it. */
    public record Named(String id, String label) {
    }

    /** A step without an equal in the new version, with those that it could be mapped to by hand, and the one chosen or {@code null}. */
    public record Unequal(Named step, long instances, List<Named> targets, String chosen) {
    }

    /**
     * What a migration would do.
     *
     * @param movable  instances that stand at a step that has a target
     * @param refused  mappings chosen by hand that the engine does not accept
     * @param unequal  steps without an equal
     * @param lost     events of the old version that are listened to no more
     * @param gained   events that only the new version has; those on a step or sub-process where a case stands begin with the move
     */
    public record Prospect(Version version, long movable, List<Stand> stands, List<Obstacle> refused, List<Unequal> unequal,
                           List<Named> lost, List<Named> gained) {
    }

    /** All old versions that have running instances. */
    public List<Version> oldVersions() {
        return engine.read(versions::inUse);
    }

    /**
     * What a migration to the newest version would do. Changes nothing.
     *
     * @param byHand targets by step, for steps that have no equal
     * @return empty if that version has no running instances, or is the newest
     */
    public Optional<Prospect> prospect(String versionId, Map<String, String> byHand) {
        return engine.read(() -> versions.inUse().stream().filter(version -> version.id().equals(versionId)).findFirst()
                .map(version -> prospect(version, byHand)));
    }

    /**
     * Starts a batch that moves every instance standing at a step that has a target, each in a transaction of its own.
     *
     * @param newestId the version that the analyst has seen the plan for
     * @throws CannotMigrate if another version is the newest meanwhile, if a mapping is refused, if nothing can be moved, or if
     *         a migration of that version is under way
     */
    public void start(String versionId, String newestId, Map<String, String> byHand, String actor) {
        engine.run(() -> {
            Version version = versions.inUse().stream().filter(each -> each.id().equals(versionId)).findFirst()
                    .orElseThrow(() -> new CannotMigrate("nothing"));
            if (!version.newestId().equals(newestId)) {
                throw new CannotMigrate("newer", version.newestNumber());
            } else if (runs.underWay(versionId)) {
                throw new CannotMigrate("underWay", version.number());
            }
            MigrationDraft draft = plans.draw(versionId, newestId, byHand);
            if (!draft.refused().isEmpty()) {
                throw new CannotMigrate("refused");
            }
            ProcessInstanceQuery movable = movable(version, draft, standing(version));
            if (movable == null || movable.count() == 0) {
                throw new CannotMigrate("nothing");
            }
            // Only now: plans that the engine refuses on the way would have spoilt the transaction.
            transaction.executeWithoutResult(begun -> runs.started(
                    runtime.newMigration(draft.plan()).processInstanceQuery(movable).executeAsync(), version, byHand, actor));
        });
    }

    private Prospect prospect(Version version, Map<String, String> byHand) {
        MigrationDraft draft = plans.draw(version.id(), version.newestId(), byHand);
        List<ActivityStatistics> standing = standing(version);
        List<Stand> stands = standing.stream().map(each -> stand(version, draft, each)).toList();
        ProcessInstanceQuery movable = movable(version, draft, standing);
        List<Unequal> unequal = draft.old().all().stream()
                .filter(step -> byHand.containsKey(step.id()) || !draft.moves().containsKey(step.id()))
                .map(step -> new Unequal(named(step), standing.stream().filter(each -> each.getId().equals(step.id())).mapToLong(ActivityStatistics::getInstances).sum(),
                        draft.fresh().all().stream().filter(target -> target.kind().equals(step.kind())).map(Migrations::named).toList(),
                        byHand.get(step.id()))).toList();
        return new Prospect(version, movable == null ? 0 : movable.count(), stands, draft.refused(), unequal,
                draft.old().all().stream().filter(step -> step.event() && !draft.moves().containsKey(step.id())).map(Migrations::named).toList(),
                draft.fresh().all().stream().filter(step -> step.event() && !draft.moves().containsValue(step.id())).map(Migrations::named).toList());
    }

    private Stand stand(Version version, MigrationDraft draft, ActivityStatistics standing) {
        Step step = draft.old().get(standing.getId());
        String target = draft.moves().get(standing.getId());
        Set<Obstacle> obstacles = new LinkedHashSet<>();
        List<String> examples = new ArrayList<>();
        for (ProcessInstance sample : of(version).activityIdIn(standing.getId()).orderByProcessInstanceId().asc().listPage(0, SAMPLES)) {
            // Without a way on there is nothing to try: the engine would say just this, and log it as an error.
            List<Obstacle> found = target == null ? List.of(new Obstacle(step.id(), step.label(), "noTarget", List.of())) : trial.of(sample.getId(), draft);
            obstacles.addAll(found);
            if (!found.isEmpty() && sample.getBusinessKey() != null) {
                examples.add(sample.getBusinessKey());
            }
        }
        return new Stand(step.id(), step.label(), standing.getInstances(), target, target == null ? null : draft.fresh().get(target).label(),
                List.copyOf(obstacles), examples);
    }

    private List<ActivityStatistics> standing(Version version) {
        return management.createActivityStatisticsQuery(version.id()).list();
    }

    /** Those who stand where there is a way on, or {@code null} if there is none from anywhere. */
    private ProcessInstanceQuery movable(Version version, MigrationDraft draft, List<ActivityStatistics> standing) {
        String[] ways = standing.stream().map(ActivityStatistics::getId).filter(draft.moves()::containsKey).toArray(String[]::new);
        return ways.length == 0 ? null : of(version).activityIdIn(ways);
    }

    private ProcessInstanceQuery of(Version version) {
        return runtime.createProcessInstanceQuery().processDefinitionId(version.id());
    }

    private static Named named(Step step) {
        return new Named(step.id(), step.label());
    }
}
