package pl.sprawa.bench.year;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.ApplicationContext;
import pl.sprawa.request.Ledger;
import pl.sprawa.request.Ledgers;
import pl.sprawa.request.Timeline;
import pl.sprawa.request.TimelineEntry;

/** Compares what each case's timeline says with what the independent calculation expects. */
final class YearVerdict {

    private static final int DAYS_TO_ANSWER = 14;

    private final Timeline timeline;
    private final Ledgers ledgers;
    private final RuntimeService runtime;
    private final NaiveYear year;
    private final ZoneId zone;
    private final Instant end;
    private final Map<String, int[]> counts = new TreeMap<>();
    private long largestDifferenceSeconds;

    YearVerdict(ApplicationContext application, NaiveYear year, ZoneId zone, Instant end) {
        this.timeline = application.getBean(Timeline.class);
        this.ledgers = application.getBean(Ledgers.class);
        this.runtime = application.getBean(RuntimeService.class);
        this.year = year;
        this.zone = zone;
        this.end = end;
    }

    void judge(Scenario s) {
        Ledger ledger = ledgers.find(s.number, Ledger.CASE).orElseThrow();
        List<Instant[]> suspensions = s.asked == null ? List.of() : List.<Instant[]>of(new Instant[] {s.asked, resumed(s)});
        long response = ledger.response().toMinutes();
        long resolution = ledger.resolution().toMinutes();
        compare("reminded", s, reminders(s, response, ledger.calendar()));
        compare("escalated", s, List.of(year.after(s.reported, resolution, ledger.calendar(), suspensions),
                year.after(s.reported, resolution * 3 / 2, ledger.calendar(), suspensions),
                year.after(s.reported, resolution * 2, ledger.calendar(), suspensions)));
        compare("resumed", s, s.asked == null ? List.of() : List.of(resumed(s)));
        boolean over = s.ended != null && s.ended.isBefore(end) && (!s.kind.service().equals("information") || !midnightAfter(s.ended, DAYS_TO_ANSWER).isAfter(end));
        count("expired", over ? 1 : 0, runtime.createProcessInstanceQuery().processInstanceBusinessKey(s.number).count() == 0 ? 1 : 0);
    }

    /** Nobody takes a task: each is reminded of, that of the report unless it was over before, and that of the time after the question. */
    private List<Instant> reminders(Scenario s, long response, String calendar) {
        List<Instant> due = new ArrayList<>();
        Instant first = year.after(s.reported, response, calendar, List.of());
        if (s.asked == null || first.isBefore(s.asked)) {
            due.add(first);
        }
        if (s.asked != null) {
            due.add(year.after(resumed(s), response, calendar, List.of()));
        }
        return due;
    }

    /** At the answer, or else at the end of the last day given for it. */
    private Instant resumed(Scenario s) {
        Instant expiry = midnightAfter(s.asked, DAYS_TO_ANSWER);
        return s.answered == null || s.answered.isAfter(expiry) ? expiry : s.answered;
    }

    private Instant midnightAfter(Instant from, int days) {
        return from.atZone(zone).toLocalDate().plusDays(days + 1L).atStartOfDay(zone).toInstant();
    }

    private void compare(String kind, Scenario s, List<Instant> due) {
        Instant last = s.ended == null || s.ended.isAfter(end) ? end : s.ended;
        List<Instant> expected = due.stream().filter(at -> !at.isAfter(last)).toList();
        List<Instant> fired = timeline.of(s.number).stream().filter(e -> e.kind().equals(kind)).map(TimelineEntry::at).toList();
        count(kind, expected.size(), fired.size());
        for (int i = 0; i < Math.min(expected.size(), fired.size()); i++) {
            largestDifferenceSeconds = Math.max(largestDifferenceSeconds, Duration.between(expected.get(i), fired.get(i)).abs().toSeconds());
        }
    }

    private void count(String kind, int expected, int fired) {
        int[] count = counts.computeIfAbsent(kind, k -> new int[4]);
        count[0] += expected;
        count[1] += fired;
        count[2] += Math.max(0, expected - fired);
        count[3] += Math.max(0, fired - expected);
    }

    void mustBeClean() {
        List<String> faults = new ArrayList<>();
        counts.forEach((kind, c) -> {
            if (c[2] + c[3] > 0) {
                faults.add(kind);
            }
        });
        if (!faults.isEmpty() || largestDifferenceSeconds > 0) {
            throw new AssertionError("Missed, doubled or late: " + faults + ", largest difference " + largestDifferenceSeconds + " s");
        }
    }

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder(String.format("%n%-12s %9s %9s %9s %9s%n", "", "expected", "fired", "missed", "doubled"));
        counts.forEach((kind, c) -> table.append(String.format("%-12s %9d %9d %9d %9d%n", kind, c[0], c[1], c[2], c[3])));
        return table.append("Largest difference from the independent calculation: ").append(largestDifferenceSeconds).append(" s").toString();
    }
}
