package pl.sprawa.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.sprawa.city.Units;

/** The open tasks of one unit with what their cases say; the caller must have made sure that the reader may see the unit's work. */
@Repository
public class UnitTasks {

    /** How a list is ordered. */
    public enum By { DUE, PLACE }

    /** A task's name begins with the step, its address and number come after this. */
    private static final String BETWEEN = " · ";
    private static final String FROM = """
             from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_ join service_request r on r.number = e.business_key_
            left join clock c on c.number = r.number and c.kind = 'case' where t.tenant_id_ = :unit""";

    private final JdbcClient jdbc;
    private final Units units;

    UnitTasks(JdbcClient jdbc, Units units) {
        this.jdbc = jdbc;
        this.units = units;
    }

    /**
     * One page of the list.
     *
     * @param words of a number, an address or the resident's own words, all of which must be found; may be empty
     */
    public List<UnitTask> list(String unit, String words, By by, int limit, int offset) {
        String order = by == By.DUE ? "t.due_date_, r.number"
                : "coalesce(r.district, ''), coalesce(r.street, ''), coalesce(r.address, ''), t.due_date_, r.number";
        return query("select t.id_, t.name_, t.assignee_, t.due_date_, r.number, r.service_code, r.service_name, r.danger, r.address, r.district,"
                + " r.street, r.lat, r.lon, c.calendar", unit, words, " order by " + order + ", t.id_ limit :limit offset :offset")
                .param("limit", limit).param("offset", offset).query(UnitTasks::read).list();
    }

    public long count(String unit, String words) {
        return query("select count(*)", unit, words, "").query(Long.class).single();
    }

    private JdbcClient.StatementSpec query(String what, String unit, String words, String order) {
        List<String> sought = words.isBlank() ? List.of() : List.of(words.strip().toLowerCase(new Locale("pl")).split("\\s+"));
        StringBuilder sql = new StringBuilder(what).append(FROM);
        List<String> patterns = new ArrayList<>();
        for (int i = 0; i < sought.size(); i++) {
            sql.append(" and (r.number like :w").append(i).append(" escape '!' or lower(r.address) like :w").append(i)
                    .append(" escape '!' or lower(r.description) like :w").append(i).append(" escape '!')");
            patterns.add("%" + sought.get(i).replaceAll("[!%_]", "!$0") + "%");
        }
        JdbcClient.StatementSpec statement = jdbc.sql(sql.append(order).toString()).param("unit", units.get(unit).code());
        for (int i = 0; i < patterns.size(); i++) {
            statement = statement.param("w" + i, patterns.get(i));
        }
        return statement;
    }

    private static UnitTask read(ResultSet row, int index) throws SQLException {
        Timestamp due = row.getTimestamp("due_date_");
        return new UnitTask(row.getString("id_"), row.getString("name_").split(BETWEEN, 2)[0], row.getString("assignee_"), due == null ? null : due.toInstant(),
                row.getString("calendar"), row.getString("number"), row.getString("service_code"), row.getString("service_name"), row.getBoolean("danger"),
                row.getString("address"), row.getString("district"), row.getString("street"), row.getObject("lat", Double.class), row.getObject("lon", Double.class));
    }
}
