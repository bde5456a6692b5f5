package pl.sprawa.workbench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.batch.BatchStatistics;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Tells why instances of a batch were not moved, from what the engine said when it last tried. */
@Component
class MigrationFailures {

    private static final int SHOWN = 20;
    /** A failed job keeps only the engine's message, which names the instance first, then each place with its reasons. */
    private static final Pattern INSTANCE = Pattern.compile("rocess instance '([^']+)'");
    /** The engine leaves the step out where its id is long. */
    private static final Pattern PLACE = Pattern.compile("\\tCannot migrate (?:activity|transition) instance '(?:([^':]+):)?[^']*':");

    private final ManagementService management;
    private final RuntimeService runtime;
    private final MigrationPlans plans;
    private final MigrationTrial trial;

    MigrationFailures(ManagementService management, RuntimeService runtime, MigrationPlans plans, MigrationTrial trial) {
        this.management = management;
        this.runtime = runtime;
        this.plans = plans;
        this.trial = trial;
    }

    /** The first failed ones. */
    List<MigrationRun.Failure> of(BatchStatistics batch, MigrationRuns.Stored run) {
        MigrationDraft draft = plans.draw(run.source(), run.target(), run.byHand());
        List<MigrationRun.Failure> failures = new ArrayList<>();
        for (Job job : management.createJobQuery().jobDefinitionId(batch.getBatchJobDefinitionId()).noRetriesLeft().orderByJobId().asc().listPage(0, SHOWN)) {
            failures.add(failure(Objects.requireNonNullElse(job.getExceptionMessage(), ""), run, draft));
        }
        return failures;
    }

    private MigrationRun.Failure failure(String message, MigrationRuns.Stored run, MigrationDraft draft) {
        Matcher named = INSTANCE.matcher(message);
        if (!named.find()) {
            return new MigrationRun.Failure(null, List.of(new Obstacle(null, "", "engine", List.of(message))));
        }
        ProcessInstance instance = runtime.createProcessInstanceQuery().processInstanceId(named.group(1)).singleResult();
        if (instance == null) {
            return new MigrationRun.Failure(null, List.of(whole("ended")));
        } else if (!instance.getProcessDefinitionId().equals(run.source())) {
            return new MigrationRun.Failure(instance.getBusinessKey(), List.of(whole("elsewhere")));
        }
        List<Obstacle> said = said(message, draft);
        // Tried again, without effect, where the message leaves something out.
        List<Obstacle> why = said.isEmpty() || said.stream().anyMatch(obstacle -> obstacle.element() == null) ? trial.of(instance.getId(), draft) : said;
        return new MigrationRun.Failure(instance.getBusinessKey(), why.isEmpty() ? List.of(whole("again")) : why);
    }

    private static List<Obstacle> said(String message, MigrationDraft draft) {
        Set<Obstacle> obstacles = new LinkedHashSet<>();
        String step = null;
        for (String line : message.lines().skip(1).toList()) {
            Matcher place = PLACE.matcher(line);
            if (place.matches()) {
                step = place.group(1);
            } else if (!line.isBlank()) {
                obstacles.add(Obstacles.of(step, line.strip(), draft.old(), draft.fresh()));
            }
        }
        return List.copyOf(obstacles);
    }

    private static Obstacle whole(String reason) {
        return new Obstacle(null, "", reason, List.of());
    }
}
