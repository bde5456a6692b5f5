package pl.sprawa.casework;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import pl.sprawa.city.City;
import pl.sprawa.city.Unit;
import pl.sprawa.city.Units;
import pl.sprawa.engine.UnitQueues;
import pl.sprawa.reporting.Found;
import pl.sprawa.reporting.OpenCase;
import pl.sprawa.reporting.OpenCases;
import pl.sprawa.reporting.Scope;
import pl.sprawa.reporting.Selection;
import pl.sprawa.reporting.Trends;
import pl.sprawa.reporting.Unanswered;
import pl.sprawa.reporting.Week;

/** What a unit, or the city, begins the week with, as the weekly messages tell it. */
@Component
class Digests {

    /** So many cases of each kind are named; how many more there are, is said. */
    private static final int NAMED = 20;

    private final OpenCases cases;
    private final Unanswered unanswered;
    private final Trends trends;
    private final UnitQueues queues;
    private final Units units;
    private final Notices notices;
    private final City city;
    private final Clock clock;

    Digests(OpenCases cases, Unanswered unanswered, Trends trends, UnitQueues queues, Units units, Notices notices, City city, Clock clock) {
        this.cases = cases;
        this.unanswered = unanswered;
        this.trends = trends;
        this.queues = queues;
        this.units = units;
        this.notices = notices;
        this.city = city;
        this.clock = clock;
    }

    /** Monday of this week, as keys of messages name it: "2026-11-23". */
    String week() {
        return monday().toString();
    }

    /** Empty if there is nothing to tell of the unit. */
    Optional<Map<String, Object>> of(Unit unit) {
        Scope scope = Scope.of(List.of(unit.code()));
        Map<String, Object> figures = figures(scope, queues.unclaimed().getOrDefault(unit.code(), 0L));
        if (figures.values().stream().allMatch(figure -> figure.equals(0L))) {
            return Optional.empty();
        }
        Map<String, Object> model = model(scope, figures);
        model.put("unitName", unit.name());
        model.put("inboxLink", notices.staffPage("/inbox?unit=" + unit.code()));
        return Optional.of(model);
    }

    /** Of the whole city, with a line for each unit of which there is something to tell. */
    Map<String, Object> ofAll() {
        Map<String, Long> unclaimed = queues.unclaimed();
        Map<String, Object> model = model(Scope.all(), figures(Scope.all(), unclaimed.values().stream().mapToLong(Long::longValue).sum()));
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Unit unit : units.all()) {
            of(unit).ifPresent(lines::add);
        }
        model.put("units", lines);
        return model;
    }

    private Map<String, Object> figures(Scope scope, long unclaimed) {
        Week past = trends.weeks(scope, 2).weeks().get(0);
        Map<String, Object> figures = new HashMap<>();
        figures.put("overdue", cases.count(scope, Selection.of(Selection.State.OVERDUE)));
        figures.put("dueThisWeek", cases.count(scope, Selection.of(Selection.State.WEEK)));
        figures.put("unclaimed", unclaimed);
        figures.put("escalated", unanswered.rungs(scope, 1).all());
        figures.put("closed", past.closed());
        figures.put("onTime", past.onTime());
        figures.put("late", past.promised() - past.onTime());
        return figures;
    }

    private Map<String, Object> model(Scope scope, Map<String, Object> figures) {
        Map<String, Object> model = new HashMap<>(figures);
        model.put("city", city.name());
        model.put("week", notices.day(monday()));
        model.put("link", notices.staffPage("/overdue"));
        named(model, "overdue", cases.list(scope, Selection.of(Selection.State.OVERDUE), NAMED, 0).stream().map(this::line).toList());
        named(model, "dueThisWeek", cases.list(scope, Selection.of(Selection.State.WEEK), NAMED, 0).stream().map(this::line).toList());
        Found<Unanswered.Rung> rungs = unanswered.rungs(scope, NAMED);
        named(model, "escalated", rungs.first().stream().map(this::line).toList());
        return model;
    }

    private static void named(Map<String, Object> model, String what, List<Map<String, Object>> lines) {
        model.put(what + "Cases", lines);
        long more = (Long) model.get(what) - lines.size();
        model.put(what + "More", more > 0 ? more : null);
    }

    private Map<String, Object> line(OpenCase one) {
        Map<String, Object> line = line(one.number(), one.serviceName(), one.unit(), "");
        line.put("address", one.address());
        line.put("dueAt", notices.when(one.dueAt()));
        return line;
    }

    private Map<String, Object> line(Unanswered.Rung one) {
        Map<String, Object> line = line(one.number(), one.serviceName(), one.unit(), "/rungs/" + one.rung());
        line.put("rung", one.rung());
        line.put("since", notices.when(one.since()));
        return line;
    }

    private Map<String, Object> line(String number, String service, String unit, String page) {
        Map<String, Object> line = new HashMap<>();
        line.put("number", number);
        line.put("serviceName", service);
        line.put("caseUnit", unit == null ? null : units.find(unit).map(Unit::name).orElse(unit));
        line.put("caseLink", notices.casePage(number) + page);
        return line;
    }

    private LocalDate monday() {
        return clock.instant().atZone(city.zone()).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
