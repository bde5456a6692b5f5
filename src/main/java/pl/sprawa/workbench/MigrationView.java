package pl.sprawa.workbench;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A prospect and the runs as the page shows them. */
final class MigrationView {

    /** One row of where instances stand. */
    record Stand(String step, long instances, String to, List<String> obstacles, List<String> examples) {
    }

    record Option(String id, String name, boolean chosen) {
    }

    record Unequal(String id, String field, String name, long instances, List<Option> options) {
    }

    record Plan(Migrations.Version version, String cockpit, String movable, boolean any, List<Stand> stands, List<String> refused, boolean hasUnequal,
                List<Unequal> unequal, List<String> lost, boolean hasLost, List<String> gained, boolean hasGained) {
    }

    record Failure(String number, boolean known, List<String> why) {
    }

    record Run(String id, String title, String state, boolean underWay, boolean hasFailures, List<Failure> failures) {
    }

    private MigrationView() {
    }

    static Plan plan(Migrations.Prospect prospect, Locale language) {
        return new Plan(prospect.version(), cockpit(prospect.version().id()),
                MigrationWords.text("movable", language, prospect.movable(), prospect.version().instances(), prospect.version().newestNumber()), prospect.movable() > 0,
                prospect.stands().stream().map(stand -> new Stand(name(stand.step(), stand.label()), stand.instances(),
                        stand.target() == null ? MigrationWords.text("nowhere", language) : name(stand.target(), stand.targetLabel()),
                        texts(stand.obstacles(), language), stand.examples())).toList(),
                texts(prospect.refused(), language),
                prospect.unequal().stream().anyMatch(each -> !each.targets().isEmpty()),
                prospect.unequal().stream().filter(each -> !each.targets().isEmpty()).map(each -> new Unequal(each.step().id(), ByHand.FIELD + each.step().id(),
                        name(each.step().id(), each.step().label()), each.instances(), each.targets().stream()
                        .map(target -> new Option(target.id(), name(target.id(), target.label()), target.id().equals(each.chosen()))).toList())).toList(),
                names(prospect.lost()), !prospect.lost().isEmpty(), names(prospect.gained()), !prospect.gained().isEmpty());
    }

    static Run run(MigrationRun run, ZoneId zone, Locale language) {
        String at = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(language).withZone(zone).format(run.at());
        return new Run(run.id(), MigrationWords.text("run", language, run.process(), run.from(), run.to(), run.by(), at),
                MigrationWords.text(run.underWay() ? "state" : run.left() > 0 ? "ended" : "done", language, run.instances(), run.moved(), run.failed(),
                        run.waiting(), run.left()),
                run.underWay(), !run.failures().isEmpty(), run.failures().stream().map(failure -> new Failure(
                        Objects.requireNonNullElse(failure.number(), ""), failure.number() != null, texts(failure.why(), language))).toList());
    }

    /** Where the version's diagram is, with the instances on it, for those who may see them. */
    static String cockpit(String definition) {
        return "/camunda/app/cockpit/default/#/process-definition/" + definition + "/runtime";
    }

    private static List<String> names(List<Migrations.Named> steps) {
        return steps.stream().map(step -> name(step.id(), step.label())).toList();
    }

    private static String name(String id, String label) {
        return label.isEmpty() ? id : label + " (" + id + ")";
    }

    private static List<String> texts(List<Obstacle> obstacles, Locale language) {
        return obstacles.stream().map(obstacle -> obstacle.text(language)).toList();
    }
}
