package pl.sprawa.reporting;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Open cases whose clock stands still now. */
@Repository
public class Suspensions {

    private static final String STANDING = " s.ended = false and s.suspended_from <= :now and s.suspended_until > :now";

    static final String NUMBERS = "select s.number from clock_suspension s where" + STANDING;

    private final JdbcClient jdbc;
    private final Horizon horizon;

    Suspensions(JdbcClient jdbc, Horizon horizon) {
        this.jdbc = jdbc;
        this.horizon = horizon;
    }

    /** @param reason code ({@code question}) or sentence of whoever stopped the clock */
    public record Suspended(String number, String service, String unit, String reason, Instant since, Instant until) {
    }

    /** Those that have stood longest first. */
    public Found<Suspended> running(Scope scope, int limit) {
        Map<String, Object> values = new HashMap<>(Map.of("limit", limit));
        horizon.bind(values);
        return Found.of(jdbc.sql("select r.number, r.service_code, r.unit, s.reason, s.suspended_from, s.suspended_until, count(*) over () as all_cases"
                + " from clock_suspension s"
                + " join service_request r on r.number = s.number where" + STANDING + " and r.status = 'OPEN'" + scope.condition(values)
                + " order by s.suspended_from, r.number limit :limit")
                .params(values).query((row, index) -> new Found.Row<>(new Suspended(row.getString("number"), row.getString("service_code"), row.getString("unit"),
                        row.getString("reason"), OpenCases.moment(row, "suspended_from"), OpenCases.moment(row, "suspended_until")), row.getLong("all_cases"))).list());
    }
}
