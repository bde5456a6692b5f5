package pl.sprawa.reporting;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Open cases that units pass to each other: refused ({@code refused}), given to another unit by the coordinator ({@code ruled}),
 * or found to be about another service ({@code reclassified}). That a next step is another unit's work is no such thing.
 */
@Repository
public class Reroutings {

    /** From so many on, a case is passed to and fro. */
    public static final int MANY = 2;
    /** No further back: an older case is found among the overdue ones. */
    private static final Duration LOOKED_BACK = Duration.ofDays(365);
    private static final String PASSED_ON = " t.kind in ('refused', 'ruled', 'reclassified') and t.occurred_at >= :since";

    static final String NUMBERS = "select t.number from timeline_entry t where" + PASSED_ON + " group by t.number having count(*) >= " + MANY;

    private final JdbcClient jdbc;
    private final Horizon horizon;

    Reroutings(JdbcClient jdbc, Horizon horizon) {
        this.jdbc = jdbc;
        this.horizon = horizon;
    }

    /** How often a case was refused, ruled on and given another service, and when last. */
    public record Rerouted(String number, String service, String unit, Instant dueAt, long refused, long ruled, long reclassified, Instant last) {

        public long times() {
            return refused + ruled + reclassified;
        }
    }

    /** Those passed on at least so often, most often first. */
    public Found<Rerouted> atLeast(int times, Scope scope, int limit) {
        Map<String, Object> values = new HashMap<>(Map.of("since", Horizon.column(since(horizon)), "times", times, "limit", limit));
        return Found.of(jdbc.sql("select r.number, r.service_code, r.unit, r.due_at, count(*) filter (where t.kind = 'refused') as refused,"
                + " count(*) filter (where t.kind = 'ruled') as ruled, count(*) filter (where t.kind = 'reclassified') as reclassified,"
                + " max(t.occurred_at) as last_time, count(*) over () as all_cases from timeline_entry t join service_request r on r.number = t.number where" + PASSED_ON
                + " and r.status = 'OPEN'" + scope.condition(values) + " group by r.number, r.service_code, r.unit, r.due_at"
                + " having count(*) >= :times order by count(*) desc, r.due_at nulls last, r.number limit :limit")
                .params(values).query((row, index) -> new Found.Row<>(new Rerouted(row.getString("number"), row.getString("service_code"), row.getString("unit"),
                        OpenCases.moment(row, "due_at"), row.getLong("refused"), row.getLong("ruled"), row.getLong("reclassified"),
                        OpenCases.moment(row, "last_time")), row.getLong("all_cases"))).list());
    }

    static Instant since(Horizon horizon) {
        return horizon.now().minus(LOOKED_BACK);
    }
}
