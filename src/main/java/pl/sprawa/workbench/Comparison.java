package pl.sprawa.workbench;

import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import pl.sprawa.casework.ReportFacts;
import pl.sprawa.casework.ServiceLevels.Level;
import pl.sprawa.request.Reported;

/** Decides each report twice, by today's tables and by the edited ones, and has the difference counted. */
final class Comparison implements Consumer<Reported> {

    private final ReportFacts facts;
    private final TableSet today;
    private final TableSet edited;
    private final Tally tally;

    Comparison(ReportFacts facts, TableSet today, TableSet edited, Tally tally) {
        this.facts = facts;
        this.today = today;
        this.edited = edited;
        this.tally = tally;
    }

    @Override
    public void accept(Reported report) {
        tally.read();
        if (!today.routes(report.serviceCode())) {
            tally.without(report.serviceCode());
            return;
        }
        try {
            Map<String, Object> seen = facts.of(report, report.requestedAt());
            route(report, seen);
            deadline(report, seen);
        } catch (NumberFormatException e) {
            tally.undecided(report, "an answer that should be a number is none: " + e.getMessage());
        }
    }

    private void route(Reported report, Map<String, Object> seen) {
        String from = decided(today.routing(report.serviceCode()), report, seen);
        String to = edited.routing(report.serviceCode()) == today.routing(report.serviceCode()) ? from
                : decided(edited.routing(report.serviceCode()), report, seen);
        tally.load(from, to);
        if (!Objects.equals(from, to)) {
            tally.flow(report, (String) seen.get("district"), from, to);
        }
    }

    private void deadline(Reported report, Map<String, Object> seen) {
        if (today.levels() == edited.levels()) {
            return;
        }
        Level from = decided(today.levels(), report, seen);
        Level to = decided(edited.levels(), report, seen);
        if (from != null && to != null) {
            tally.levels(report, from, to);
        }
    }

    private <T> T decided(RememberedTable<T> table, Reported report, Map<String, Object> seen) {
        RememberedTable.Answer<T> answer = table.ask(seen);
        if (answer.problem() != null) {
            tally.undecided(report, answer.problem());
        }
        return answer.value();
    }
}
