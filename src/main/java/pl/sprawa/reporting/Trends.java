package pl.sprawa.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what was reported and closed, week by week: one statement for each, answered by an index alone. */
@Repository
public class Trends {

    private final JdbcClient jdbc;
    private final Horizon horizon;

    Trends(JdbcClient jdbc, Horizon horizon) {
        this.jdbc = jdbc;
        this.horizon = horizon;
    }

    private record Closed(int week, String unit, long cases, Trend.OnTime onTime) {
    }

    /** @param weeks so many, the present one included */
    public Trend weeks(Scope scope, int weeks) {
        List<LocalDate> mondays = IntStream.range(0, weeks).mapToObj(week -> horizon.monday().minusWeeks(weeks - 1L - week)).toList();
        Map<Integer, Long> opened = opened(scope, mondays);
        List<Closed> closed = closed(scope, mondays);
        List<Week> counted = new ArrayList<>();
        for (int i = 0; i < weeks; i++) {
            int week = i;
            List<Closed> ofWeek = closed.stream().filter(each -> each.week() == week).toList();
            counted.add(new Week(mondays.get(i), opened.getOrDefault(i, 0L), ofWeek.stream().mapToLong(Closed::cases).sum(),
                    ofWeek.stream().mapToLong(each -> each.onTime().promised()).sum(), ofWeek.stream().mapToLong(each -> each.onTime().onTime()).sum()));
        }
        Map<String, Trend.OnTime> units = new HashMap<>();
        closed.forEach(each -> units.merge(each.unit(), each.onTime(), Trend.OnTime::plus));
        return new Trend(counted, units);
    }

    private Map<Integer, Long> opened(Scope scope, List<LocalDate> mondays) {
        Map<String, Object> values = new HashMap<>();
        Map<Integer, Long> opened = new HashMap<>();
        jdbc.sql("select w.week_no, count(*) as cases from " + calendar(mondays, values) + """
                 join service_request r on r.requested_at >= w.begins and r.requested_at < w.ends
                where w.week_no >= 0%s group by w.week_no""".formatted(scope.condition(values)))
                .params(values).query(row -> {
                    opened.put(row.getInt("week_no"), row.getLong("cases"));
                });
        return opened;
    }

    private List<Closed> closed(Scope scope, List<LocalDate> mondays) {
        Map<String, Object> values = new HashMap<>();
        return jdbc.sql("select w.week_no, r.unit, count(*) as cases, count(r.due_at) as promised,"
                + " count(*) filter (where r.closed_at <= r.due_at) as on_time from " + calendar(mondays, values) + """
                 join service_request r on r.closed_at >= w.begins and r.closed_at < w.ends
                where w.week_no >= 0%s group by w.week_no, r.unit""".formatted(scope.condition(values)))
                .params(values).query((row, index) -> new Closed(row.getInt("week_no"), row.getString("unit"), row.getLong("cases"),
                        new Trend.OnTime(row.getLong("promised"), row.getLong("on_time")))).list();
    }

    /** The weeks as a table, so that each is a range of an index; a week begins at the city's midnight, whatever the season. */
    private String calendar(List<LocalDate> mondays, Map<String, Object> values) {
        String rows = IntStream.range(0, mondays.size()).mapToObj(week -> {
            values.put("begins" + week, Horizon.column(horizon.begins(mondays.get(week))));
            values.put("ends" + week, Horizon.column(horizon.begins(mondays.get(week).plusWeeks(1))));
            return "(" + week + ", cast(:begins" + week + " as timestamp with time zone), cast(:ends" + week + " as timestamp with time zone))";
        }).collect(Collectors.joining(", "));
        return "(values " + rows + ") as w (week_no, begins, ends)";
    }
}
