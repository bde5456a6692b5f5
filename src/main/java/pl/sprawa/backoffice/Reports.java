package pl.sprawa.backoffice;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import pl.sprawa.engine.UnitQueues;
import pl.sprawa.reporting.Backlog;
import pl.sprawa.reporting.Backlogs;
import pl.sprawa.reporting.Found;
import pl.sprawa.reporting.Reroutings;
import pl.sprawa.reporting.Scope;
import pl.sprawa.reporting.Suspensions;
import pl.sprawa.reporting.Trend;
import pl.sprawa.reporting.Trends;
import pl.sprawa.reporting.Unanswered;

/** Reads what the managers' page shows, for whoever may see it. */
@Component
class Reports {

    static final int WEEKS = 12;
    /** So many of the single cases stand on the page itself; the rest is a list. */
    static final int FEW = 20;

    private final Backlogs backlogs;
    private final Trends trends;
    private final Reroutings reroutings;
    private final Suspensions suspensions;
    private final Unanswered unanswered;
    private final Incidents incidents;
    private final UnitQueues queues;
    private final StaffAccess access;
    private final ReportWords words;

    Reports(Backlogs backlogs, Trends trends, Reroutings reroutings, Suspensions suspensions, Unanswered unanswered, Incidents incidents,
            UnitQueues queues, StaffAccess access, ReportWords words) {
        this.backlogs = backlogs;
        this.trends = trends;
        this.reroutings = reroutings;
        this.suspensions = suspensions;
        this.unanswered = unanswered;
        this.incidents = incidents;
        this.queues = queues;
        this.access = access;
        this.words = words;
    }

    /** Everything at one moment. */
    record Snapshot(Scope scope, Backlog backlog, Trend trend, Found<Reroutings.Rerouted> rerouted,
                    Found<Suspensions.Suspended> suspended, Found<Unanswered.Rung> escalations, List<Incidents.Trouble> incidents, Map<String, Long> unclaimed) {
    }

    /** @param few how many of the single cases are read */
    Snapshot read(Scope scope, int few, Locale language) {
        return new Snapshot(scope, backlogs.open(scope), trends.weeks(scope, WEEKS), reroutings.atLeast(Reroutings.MANY, scope, few),
                suspensions.running(scope, few), unanswered.rungs(scope, few), incidents.open(scope, language), queues.unclaimed());
    }

    /**
     * Whose cases the reports tell this person about.
     *
     * @throws ResponseStatusException 403 with a sentence if they are not for this person
     */
    Scope demand(HttpServletRequest user, Locale language) {
        StaffAccess.Scope scope = access.overdueScope(user);
        if (scope.none()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, ReportWords.text("forbidden", language));
        }
        return scope.all() ? Scope.all() : Scope.of(scope.units());
    }

    /** In words whose cases they are. */
    String name(Scope scope, Locale language) {
        return scope.everything() ? ReportWords.text("scope.all", language) : ReportWords.text("scope.units", language,
                String.join(", ", new TreeSet<>(scope.units()).stream().map(unit -> words.unit(unit, language)).toList()));
    }

    /** Whether Cockpit lets the person in. */
    static boolean opensCockpit(HttpServletRequest user) {
        return user.isUserInRole("managers") || user.isUserInRole("camunda-admin");
    }

    static boolean mayRetry(HttpServletRequest user) {
        return opensCockpit(user) || user.isUserInRole("coordinators");
    }
}
