package pl.sprawa.backoffice;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import pl.sprawa.casework.Addressees;
import pl.sprawa.casework.PastWork;
import pl.sprawa.city.Unit;
import pl.sprawa.city.Units;
import pl.sprawa.request.Request;
import pl.sprawa.request.Requests;
import pl.sprawa.request.Status;

/**
 * Who among the staff may see and do what: the one place that decides for all staff pages (the table is docs/rights.md). Roles
 * and units are the groups of whoever is logged in; tasks are asked for with that person's own rights in the engine.
 */
@Component
public class StaffAccess {

    /** Which cases a list or a count may take in: all, or those of some units (perhaps of none). */
    public record Scope(boolean all, Set<String> units) {

        /** Whether there is nothing to show. */
        public boolean none() {
            return !all && units.isEmpty();
        }

        /** @param unit the case's, may be {@code null}: not routed yet, and thus of no unit */
        public boolean holds(String unit) {
            return all || unit != null && units.contains(unit);
        }
    }

    private static final Scope ALL = new Scope(true, Set.of());
    private static final Scope NONE = new Scope(false, Set.of());

    private final TaskService tasks;
    private final PastWork pastWork;
    private final Requests requests;
    private final Addressees addressees;
    private final Units units;

    StaffAccess(TaskService tasks, PastWork pastWork, Requests requests, Addressees addressees, Units units) {
        this.tasks = tasks;
        this.pastWork = pastWork;
        this.requests = requests;
        this.addressees = addressees;
        this.units = units;
    }

    /** Whose cases may stand in this person's lists and search results. */
    public Scope scope(HttpServletRequest user) {
        Set<String> own = ownUnits(user);
        if (has(user, "coordinators", "consultants", "quality", "auditors", "camunda-admin") || has(user, "managers") && own.isEmpty()) {
            return ALL;
        }
        return has(user, "staff", "heads", "managers") ? new Scope(false, own) : NONE;
    }

    /** Whose cases may stand in the counts for those who lead: what is overdue, load, trends. */
    public Scope overdueScope(HttpServletRequest user) {
        if (has(user, "coordinators", "quality", "auditors", "camunda-admin")) {
            return ALL;
        }
        return has(user, "heads", "managers") ? scope(user) : NONE;
    }

    /**
     * Whether the person may see the case at all: whoever looks after all cases, members of the unit that answers for it and of each
     * unit that has or had a task of it. False too if they are members of a unit and there is no such request.
     */
    public boolean maySee(HttpServletRequest user, String number) {
        Scope scope = scope(user);
        return scope.all() || !scope.none() && requests.find(number)
                .map(request -> scope.holds(request.unit()) || pastWork.worked(number, scope.units())).orElse(false);
    }

    /** Only whoever has a task of the case, and does the work of units at all. */
    public boolean mayWorkOn(HttpServletRequest user, String number) {
        return has(user, "staff", "heads", "quality", "coordinators") && hasTask(user, number);
    }

    /** Only heads of the unit, who stands in for one of them today, and coordinators: they say who of the unit does what, and arrange its inbox. */
    public boolean mayAssignIn(HttpServletRequest user, String unit) {
        return has(user, "coordinators") || leads(user, unit);
    }

    /** Whether the person does a unit's work, and so divides it and arranges its inbox: its clerks and heads, and coordinators everywhere. */
    public boolean worksFor(HttpServletRequest user, String unit) {
        return has(user, "coordinators") || has(user, "staff", "heads", "quality") && ownUnits(user).contains(unit);
    }

    /**
     * Only heads of the unit that answers for the case, who stands in for one of them today, coordinators and auditors: they promise the
     * resident a later date, and answer when the case is late.
     */
    public boolean mayProlong(HttpServletRequest user, String number) {
        if (has(user, "coordinators", "auditors")) {
            return true;
        }
        return requests.find(number).map(Request::unit).filter(unit -> leads(user, unit)).isPresent();
    }

    /** A head of the unit, or one who does its work and stands in for a head today. */
    private boolean leads(HttpServletRequest user, String unit) {
        return ownUnits(user).contains(unit) && (has(user, "heads") || has(user, "staff", "quality") && addressees.standsInForHead(user.getRemoteUser(), unit));
    }

    /**
     * Whether the person needs the reporter's name, phone and e-mail: those who speak with residents or decide, and the unit for as
     * long as the open case is with it. Managers and past units see the case without. Log each look ({@code AccessLog}).
     */
    public boolean maySeeContact(HttpServletRequest user, String number) {
        if (has(user, "coordinators", "consultants", "quality", "camunda-admin")) {
            return true;
        }
        Set<String> own = ownUnits(user);
        return has(user, "staff", "heads") && !own.isEmpty() && requests.find(number).filter(request -> request.status() == Status.OPEN)
                .map(Request::unit).map(own::contains).orElse(false) || mayWorkOn(user, number);
    }

    /** Whether the person may look for cases by a resident's phone or e-mail. Log each such search. */
    public boolean maySearchByContact(HttpServletRequest user) {
        return has(user, "coordinators", "consultants", "quality", "camunda-admin");
    }

    /** Whether the person may act on any case from outside its tasks: another service, merge, withdraw, the resident's answer. */
    public boolean maySteer(HttpServletRequest user) {
        return has(user, "coordinators", "consultants");
    }

    /** Whether the person may read who logged in and who looked at personal data. */
    public boolean mayReadLog(HttpServletRequest user) {
        return has(user, "data-protection", "camunda-admin");
    }

    /** Whether the person may erase the reporter's personal data. */
    public boolean mayErase(HttpServletRequest user) {
        return has(user, "data-protection", "camunda-admin");
    }

    /** Codes of the units that the person is a member of. */
    public Set<String> ownUnits(HttpServletRequest user) {
        return units.all().stream().map(Unit::code).filter(user::isUserInRole).collect(Collectors.toUnmodifiableSet());
    }

    private static boolean has(HttpServletRequest user, String... roles) {
        return Stream.of(roles).anyMatch(user::isUserInRole);
    }

    /** A manager's tenants are all, so that Cockpit shows them; work is only in the own unit, and everywhere for coordinators. */
    private boolean hasTask(HttpServletRequest user, String number) {
        var open = tasks.createTaskQuery().processInstanceBusinessKey(number);
        Set<String> own = ownUnits(user);
        return has(user, "coordinators") ? open.count() > 0 : !own.isEmpty() && open.tenantIdIn(own.toArray(String[]::new)).count() > 0;
    }
}
