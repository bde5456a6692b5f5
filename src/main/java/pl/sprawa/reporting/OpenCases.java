package pl.sprawa.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The open cases behind a number of the reports, the most urgent first. */
@Repository
public class OpenCases {

    private static final String COLUMNS = "select r.number, r.service_code, r.service_name, r.unit, r.district, r.address, r.requested_at, r.due_at"
            + " from service_request r where r.status = 'OPEN'";

    private final JdbcClient jdbc;
    private final Horizon horizon;

    OpenCases(JdbcClient jdbc, Horizon horizon) {
        this.jdbc = jdbc;
        this.horizon = horizon;
    }

    public long count(Scope scope, Selection selection) {
        Map<String, Object> values = values();
        return jdbc.sql("select count(*) from service_request r where r.status = 'OPEN'" + conditions(scope, selection, values))
                .params(values).query(Long.class).single();
    }

    /** @param offset so many of the most urgent are passed over */
    public List<OpenCase> list(Scope scope, Selection selection, int limit, long offset) {
        Map<String, Object> values = values();
        String conditions = conditions(scope, selection, values);
        values.put("limit", limit);
        values.put("offset", offset);
        return jdbc.sql(COLUMNS + conditions + " order by r.due_at nulls last, r.number limit :limit offset :offset")
                .params(values).query(OpenCases::read).list();
    }

    /** Those of the numbers that are open cases of the scope, by number. */
    public Map<String, OpenCase> find(Scope scope, Collection<String> numbers) {
        Map<String, OpenCase> found = new LinkedHashMap<>();
        if (!numbers.isEmpty()) {
            Map<String, Object> values = values();
            values.put("numbers", numbers);
            jdbc.sql(COLUMNS + " and r.number in (:numbers)" + scope.condition(values)).params(values).query(OpenCases::read).list()
                    .forEach(each -> found.put(each.number(), each));
        }
        return found;
    }

    /** When each open case of a service is due, by number; where no date was promised, {@code null}. */
    public Map<String, Instant> due(Scope scope, String service) {
        Map<String, Object> values = values();
        values.put("service", service);
        Map<String, Instant> due = new HashMap<>();
        jdbc.sql("select r.number, r.due_at from service_request r where r.status = 'OPEN' and r.service_code = :service" + scope.condition(values))
                .params(values).query(row -> {
                    due.put(row.getString("number"), moment(row, "due_at"));
                });
        return due;
    }

    /** How a service that is no longer deployed was called last. */
    public Optional<String> nameOf(String service) {
        return jdbc.sql("select service_name from service_request where service_code = :service order by requested_at desc, number desc limit 1")
                .param("service", service).query(String.class).optional();
    }

    private Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        horizon.bind(values);
        return values;
    }

    private String conditions(Scope scope, Selection selection, Map<String, Object> values) {
        return selection.conditions(values, horizon) + scope.condition(values);
    }

    private static OpenCase read(ResultSet row, int index) throws SQLException {
        return new OpenCase(row.getString("number"), row.getString("service_code"), row.getString("service_name"), row.getString("unit"),
                row.getString("district"), row.getString("address"), moment(row, "requested_at"), moment(row, "due_at"));
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
