package pl.sprawa.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the open cases, in one statement that one index answers. */
@Repository
public class Backlogs {

    private final JdbcClient jdbc;
    private final Horizon horizon;

    Backlogs(JdbcClient jdbc, Horizon horizon) {
        this.jdbc = jdbc;
        this.horizon = horizon;
    }

    public Backlog open(Scope scope) {
        Map<String, Object> values = new HashMap<>();
        horizon.bind(values);
        StringBuilder age = new StringBuilder("case ");
        for (Age each : Age.values()) {
            if (each.oldest(horizon.now()) != null) {
                values.put("age" + each.ordinal(), Horizon.column(each.oldest(horizon.now())));
                age.append("when r.requested_at > :age").append(each.ordinal()).append(" then ").append(each.ordinal()).append(' ');
            }
        }
        age.append("else ").append(Age.OLDER.ordinal()).append(" end");
        return new Backlog(jdbc.sql("""
                select unit, service_code, district, age, count(*) as open_cases, count(*) filter (where due_at < :now) as overdue,
                    count(*) filter (where due_at >= :now and due_at < :tonight) as today,
                    count(*) filter (where due_at >= :now and due_at < :soon) as soon, min(requested_at) as oldest
                from (select r.unit, r.service_code, r.district, r.due_at, r.requested_at, %s as age
                    from service_request r where r.status = 'OPEN'%s) as counted
                group by unit, service_code, district, age""".formatted(age, scope.condition(values))).params(values).query(Backlogs::cell).list());
    }

    private static Backlog.Cell cell(ResultSet row, int index) throws SQLException {
        String district = row.getString("district");
        return new Backlog.Cell(row.getString("unit"), row.getString("service_code"), Selection.UNKNOWN.equals(district) ? null : district, Age.values()[row.getInt("age")],
                new Load(row.getLong("open_cases"), row.getLong("overdue"), row.getLong("today"), row.getLong("soon"),
                        row.getObject("oldest", OffsetDateTime.class).toInstant()));
    }
}
