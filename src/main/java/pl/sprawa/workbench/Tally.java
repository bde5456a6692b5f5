package pl.sprawa.workbench;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import pl.sprawa.casework.ServiceLevels.Level;
import pl.sprawa.city.WorkingCalendar;
import pl.sprawa.city.WorkingCalendars;
import pl.sprawa.request.Reported;
import pl.sprawa.workbench.WhatIfAnswer.Deadlines;
import pl.sprawa.workbench.WhatIfAnswer.Flow;
import pl.sprawa.workbench.WhatIfAnswer.Load;

/** Counts the differences; what it keeps grows with the kinds of difference, not with the reports. */
final class Tally {

    /** Different words of the engine that are kept apart. */
    private static final int MOST_PROBLEMS = 20;
    private static final double MINUTES = 60;

    private record Way(String from, String to, String service, String district) {
    }

    private static final class Counted {

        private final Examples examples = new Examples();
        private long count;
    }

    private static final class Shift {

        private final TreeMap<Long, Long> minutes = new TreeMap<>();
        private final Examples examples = new Examples();
        private long response;
        private long priority;
    }

    private final WorkingCalendars calendars;
    private final Map<Way, Counted> flows = new HashMap<>();
    private final Map<String, Shift> shifts = new TreeMap<>();
    private final Map<String, Long> cases = new HashMap<>();
    private final Map<String, long[]> loads = new HashMap<>();
    private final Map<String, Long> skipped = new TreeMap<>();
    private final Map<String, Long> undecided = new TreeMap<>();
    private long read;

    Tally(WorkingCalendars calendars) {
        this.calendars = calendars;
    }

    void read() {
        read++;
    }

    void without(String service) {
        skipped.merge(service, 1L, Long::sum);
    }

    void undecided(Reported report, String problem) {
        String what = report.serviceCode() + ": " + problem;
        undecided.merge(undecided.size() < MOST_PROBLEMS || undecided.containsKey(what) ? what : "…", 1L, Long::sum);
    }

    void load(String from, String to) {
        loads.computeIfAbsent(named(from), unit -> new long[2])[0]++;
        loads.computeIfAbsent(named(to), unit -> new long[2])[1]++;
    }

    void flow(Reported report, String district, String from, String to) {
        Counted flow = flows.computeIfAbsent(new Way(named(from), named(to), report.serviceCode(), district), way -> new Counted());
        flow.count++;
        flow.examples.offer(report);
    }

    void levels(Reported report, Level from, Level to) {
        cases.merge(report.serviceCode(), 1L, Long::sum);
        if (from.equals(to)) {
            return;
        }
        Shift shift = shifts.computeIfAbsent(report.serviceCode(), service -> new Shift());
        if (from.priority() != to.priority()) {
            shift.priority++;
        }
        if (!due(report, from, from.response()).equals(due(report, to, to.response()))) {
            shift.response++;
        }
        Instant old = due(report, from, from.resolution());
        Instant edited = due(report, to, to.resolution());
        if (!old.equals(edited)) {
            shift.minutes.merge(between(calendars.named(to.calendar()), old, edited), 1L, Long::sum);
            shift.examples.offer(report);
        }
    }

    private Instant due(Reported report, Level level, Duration budget) {
        return calendars.named(level.calendar()).add(report.requestedAt(), budget);
    }

    /** Minutes of working time; minus if the edited deadline is the earlier one. */
    private static long between(WorkingCalendar calendar, Instant old, Instant edited) {
        return edited.isAfter(old) ? calendar.between(old, edited).toMinutes() : -calendar.between(edited, old).toMinutes();
    }

    private static String named(String unit) {
        return unit == null ? WhatIfAnswer.NONE : unit;
    }

    WhatIfAnswer answer(List<String> tables, long nanos) {
        List<Flow> ways = flows.entrySet().stream().map(flow -> new Flow(flow.getKey().from(), flow.getKey().to(), flow.getKey().service(),
                        flow.getKey().district(), flow.getValue().count, flow.getValue().examples.numbers()))
                .sorted(Comparator.comparing(Flow::count).reversed().thenComparing(Flow::from).thenComparing(Flow::to)
                        .thenComparing(Flow::service).thenComparing(Flow::district)).toList();
        List<Load> changed = loads.entrySet().stream().map(load -> new Load(load.getKey(), load.getValue()[0], load.getValue()[1]))
                .filter(load -> load.before() != load.after())
                .sorted(Comparator.comparingLong((Load load) -> load.before() - load.after()).thenComparing(Load::unit)).toList();
        return new WhatIfAnswer(tables, read, nanos / 1e9, ways, shifts.entrySet().stream().map(e -> deadlines(e.getKey(), e.getValue())).toList(),
                changed, skipped, undecided);
    }

    private Deadlines deadlines(String service, Shift shift) {
        long moved = shift.minutes.values().stream().mapToLong(Long::longValue).sum();
        // by the sign of the working time: a deadline that moves through closed hours alone is neither
        long later = shift.minutes.tailMap(1L).values().stream().mapToLong(Long::longValue).sum();
        return new Deadlines(service, cases.get(service), moved, later, moved == 0 ? null : median(shift.minutes, moved) / MINUTES,
                moved == 0 ? null : shift.minutes.firstKey() / MINUTES, moved == 0 ? null : shift.minutes.lastKey() / MINUTES,
                shift.response, shift.priority, shift.examples.numbers());
    }

    /** Of an even number, the mean of the two in the middle. */
    private static double median(TreeMap<Long, Long> counts, long all) {
        return (at(counts, (all - 1) / 2) + at(counts, all / 2)) / 2.0;
    }

    private static long at(TreeMap<Long, Long> counts, long index) {
        long passed = 0;
        for (Map.Entry<Long, Long> each : counts.entrySet()) {
            passed += each.getValue();
            if (passed > index) {
                return each.getKey();
            }
        }
        throw new IllegalArgumentException("There are not " + index + " in " + counts);
    }
}
