package pl.sprawa.backoffice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import pl.sprawa.engine.WaitingTokens;
import pl.sprawa.reporting.Horizon;
import pl.sprawa.reporting.OpenCases;
import pl.sprawa.reporting.Scope;
import pl.sprawa.reporting.Selection;

/** Where on a diagram cases wait, how long, and how many of them are overdue or soon will be. */
@Component
class Heat {

    /** From the cool to the hot; relative to the activity where most wait. */
    private static final int DEGREES = 4;

    private final WaitingTokens tokens;
    private final OpenCases cases;
    private final Horizon horizon;
    private final Clock clock;

    Heat(WaitingTokens tokens, OpenCases cases, Horizon horizon, Clock clock) {
        this.tokens = tokens;
        this.cases = cases;
        this.horizon = horizon;
        this.clock = clock;
    }

    /**
     * One activity.
     *
     * @param median seconds that half of them wait at least, or {@code null} if nothing tells
     * @param degree 1 to 4
     * @param badge  short, as it stands on the diagram
     * @param text   the same in words, for who points at it or has it read out
     */
    record Spot(String activity, long waiting, long overdue, long soon, Long median, int degree, String badge, String text) {
    }

    record Picture(String legend, String none, String list, String address, List<Spot> spots) {
    }

    Picture of(String definition, Scope scope, Locale language) {
        String service = definition.split(":")[0];
        Map<String, Instant> due = cases.due(scope, service);
        Map<String, List<WaitingTokens.Token>> byActivity = tokens.of(definition).stream().filter(token -> due.containsKey(token.businessKey()))
                .collect(Collectors.groupingBy(WaitingTokens.Token::activity));
        long most = byActivity.values().stream().mapToLong(List::size).max().orElse(1);
        List<Spot> spots = new ArrayList<>();
        byActivity.forEach((activity, waiting) -> spots.add(spot(activity, waiting, due, most, language)));
        spots.sort(Comparator.comparingLong((Spot spot) -> -spot.waiting()).thenComparing(Spot::activity));
        return new Picture(ReportWords.text("heat.legend", language), ReportWords.text("heat.none", language), ReportWords.text("heat.list", language),
                OverdueTables.list(Selection.State.OPEN, "service", service), spots);
    }

    private Spot spot(String activity, List<WaitingTokens.Token> waiting, Map<String, Instant> due, long most, Locale language) {
        Instant now = clock.instant();
        List<Instant> dates = waiting.stream().map(token -> due.get(token.businessKey())).filter(Objects::nonNull).toList();
        long overdue = dates.stream().filter(at -> at.isBefore(now)).count();
        long soon = dates.stream().filter(at -> !at.isBefore(now) && at.isBefore(horizon.soon())).count();
        List<Long> seconds = waiting.stream().map(WaitingTokens.Token::since).filter(Objects::nonNull)
                .map(since -> Math.max(0, Duration.between(since, now).toSeconds())).sorted().toList();
        Long median = seconds.isEmpty() ? null : seconds.get(seconds.size() / 2);
        String usual = median == null ? "" : span(median, language);
        String text = ReportWords.text("heat.waiting", language, waiting.size())
                + (median == null ? "" : ", " + ReportWords.text("heat.median", language, usual))
                + ", " + ReportWords.text("heat.overdue", language, overdue) + ", " + ReportWords.text("heat.soon", language, soon);
        String badge = waiting.size() + (usual.isEmpty() ? "" : " · " + usual) + (overdue == 0 ? "" : " ▲" + overdue) + (soon == 0 ? "" : " ◔" + soon);
        return new Spot(activity, waiting.size(), overdue, soon, median, (int) Math.ceil((double) DEGREES * waiting.size() / most), badge, text);
    }

    private static String span(long seconds, Locale language) {
        Duration time = Duration.ofSeconds(seconds);
        return time.toDays() > 0 ? ReportWords.text("heat.days", language, time.toDays())
                : time.toHours() > 0 ? ReportWords.text("heat.hours", language, time.toHours()) : ReportWords.text("heat.minutes", language, time.toMinutes());
    }
}
