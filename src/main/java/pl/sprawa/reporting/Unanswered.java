package pl.sprawa.reporting;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rungs of the escalation ladder that somebody was told on and nobody has answered; the case goes on. */
@Repository
public class Unanswered {

    private static final String WAITING = " from escalation e join service_request r on r.number = e.number where e.waiting = true and r.status = 'OPEN'";

    static final String NUMBERS = "select e.number from escalation e where e.waiting = true";

    private final JdbcClient jdbc;

    Unanswered(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param service code; {@code serviceName} as it was called when reported
     * @param told    who was told, in words, for staff only
     */
    public record Rung(String number, String service, String serviceName, String unit, int rung, Instant since, String told, Instant dueAt) {
    }

    /** Those that have waited longest first. */
    public Found<Rung> rungs(Scope scope, int limit) {
        Map<String, Object> values = new HashMap<>(Map.of("limit", limit));
        return Found.of(jdbc.sql("select r.number, r.service_code, r.service_name, r.unit, e.rung, e.raised_at, e.told, r.due_at, count(*) over () as all_rungs"
                + WAITING + scope.condition(values) + " order by e.raised_at, e.id limit :limit")
                .params(values).query((row, index) -> new Found.Row<>(new Rung(row.getString("number"), row.getString("service_code"), row.getString("service_name"),
                        row.getString("unit"), row.getInt("rung"), OpenCases.moment(row, "raised_at"), row.getString("told"), OpenCases.moment(row, "due_at")),
                        row.getLong("all_rungs"))).list());
    }
}
