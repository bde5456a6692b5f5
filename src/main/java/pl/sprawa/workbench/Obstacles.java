package pl.sprawa.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigrationPlanValidationReport;

/** Turns the engine's reports into reasons that a page can tell in words. */
final class Obstacles {

    /** The engine tells reasons as English sentences only; groups are ids of elements, first of the old version, then ({@code new}) of the new one. */
    private record Reason(String code, Pattern words, boolean... ofNew) {
    }

    private static final List<Reason> KNOWN = List.of(
            known("noTarget", "There is no migration instruction for this instance's activity"),
            known("unsupported", "The type of the source activity is not supported for activity instance migration"),
            known("otherKind", "Activities have incompatible types .*"),
            known("otherKind", "Events are not of the same type .*"),
            known("otherHost", "The source activity's event scope \\((.+?)\\) must be mapped to the target activity's event scope \\((.+?)\\)", false, true),
            known("noHost", "The source activity's event scope \\((.+?)\\) must be mapped but the target activity has no event scope", false),
            known("otherScope", "The closest mapped ancestor '(.+?)' is mapped to scope '(.+?)' which is not an ancestor of target scope '(.+?)'", false, true, true),
            known("fewerFlows", "The target gateway must have at least the same number of incoming sequence flows.*"),
            known("gatewayScope", "The gateway's flow scope '(.+?)' must be mapped", false),
            known("gatewayTwice", "Only one gateway can be mapped to gateway '(.+?)'", true),
            known("twice", "There are multiple mappings for source activity id .*"),
            known("notAsync", "Target activity is not async(?:Before|After)"),
            known("newRepetition", "Target activity '(?:.+?)' is a descendant of multi-instance body '(.+?)' .*", true),
            known("repetition", "(?:Must map|Cannot remove) the inner activity of a multi-instance body .*"),
            known("leftover", "Process instance contains not migrated .*"));

    private Obstacles() {
    }

    private static Reason known(String code, String words, boolean... ofNew) {
        return new Reason(code, Pattern.compile(words, Pattern.DOTALL), ofNew);
    }

    /** What is wrong with the plan itself. */
    static List<Obstacle> of(MigrationPlanValidationReport report, Steps old, Steps fresh) {
        List<Obstacle> obstacles = new ArrayList<>();
        report.getInstructionReports().forEach(each -> each.getFailures().forEach(failure ->
                obstacles.add(of(each.getMigrationInstruction().getSourceActivityId(), failure, old, fresh))));
        return obstacles;
    }

    /** What hinders one instance. */
    static List<Obstacle> of(MigratingProcessInstanceValidationReport report, Steps old, Steps fresh) {
        List<Obstacle> obstacles = new ArrayList<>();
        report.getFailures().forEach(failure -> obstacles.add(of(null, failure, old, fresh)));
        report.getActivityInstanceReports().forEach(each -> each.getFailures().forEach(failure ->
                obstacles.add(of(each.getSourceScopeId(), failure, old, fresh))));
        report.getTransitionInstanceReports().forEach(each -> each.getFailures().forEach(failure ->
                obstacles.add(of(each.getSourceScopeId(), failure, old, fresh))));
        return obstacles;
    }

    static Obstacle of(String element, String failure, Steps old, Steps fresh) {
        for (Reason known : KNOWN) {
            Matcher words = known.words().matcher(failure);
            if (words.matches()) {
                List<String> about = new ArrayList<>();
                for (int group = 1; group <= words.groupCount(); group++) {
                    about.add((known.ofNew()[group - 1] ? fresh : old).name(words.group(group)));
                }
                return obstacle(element, known.code(), about, old);
            }
        }
        return obstacle(element, element == null ? "engine" : "engineAt", List.of(failure), old);
    }

    private static Obstacle obstacle(String element, String reason, List<String> about, Steps old) {
        return new Obstacle(element == null ? null : old.get(element).id(), element == null ? "" : old.get(element).label(), reason, about);
    }
}
