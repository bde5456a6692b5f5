package pl.sprawa.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /** How many tasks each of several searches finds, in one pass over the unit's tasks. */
    public List<Long> counts(String unit, List<String> searches) {
        if (searches.isEmpty()) {
            return List.of();
        }
        Map<String, Object> values = new HashMap<>(Map.of("unit", units.get(unit).code()));
        List<String> counts = new ArrayList<>();
        for (int i = 0; i < searches.size(); i++) {
            counts.add("count(*) filter (where true" + condition(searches.get(i), "s" + i + "w", values, "r.address", "r.description") + ")");
        }
        // The offset keeps PostgreSQL from making the letters small anew for each search.
        return jdbc.sql("select " + String.join(", ", counts) + " from (select r.number, lower(r.address) as address, lower(r.description) as description"
                + FROM + " offset 0) r").params(values).query((row, index) -> {
            List<Long> found = new ArrayList<>();
            for (int i = 1; i <= searches.size(); i++) {
                found.add(row.getLong(i));
            }
            return found;
        }).single();
    }

    private JdbcClient.StatementSpec query(String what, String unit, String words, String order) {
        Map<String, Object> values = new HashMap<>(Map.of("unit", units.get(unit).code()));
        return jdbc.sql(what + FROM + condition(words, "w", values, "lower(r.address)", "lower(r.description)") + order).params(values);
    }

    /**
     * @param name        of the parameters, which are added to the values
     * @param address     in small letters
     * @param description in small letters
     */
    private static String condition(String words, String name, Map<String, Object> values, String address, String description) {
        List<String> sought = words.isBlank() ? List.of() : List.of(words.strip().toLowerCase(new Locale("pl")).split("\\s+"));
        StringBuilder sql = new StringBuilder();
        for (int i = 0; i < sought.size(); i++) {
            String word = ":" + name + i;
            sql.append(" and (r.number like ").append(word).append(" escape '!' or ").append(address).append(" like ").append(word)
                    .append(" escape '!' or ").append(description).append(" like ").append(word).append(" escape '!')");
            values.put(name + i, "%" + sought.get(i).replaceAll("[!%_]", "!$0") + "%");
        }
        return sql.toString();
    }

    private static UnitTask read(ResultSet row, int index) throws SQLException {
        Timestamp due = row.getTimestamp("due_date_");
        return new UnitTask(row.getString("id_"), row.getString("name_").split(BETWEEN, 2)[0], row.getString("assignee_"), due == null ? null : due.toInstant(),
                row.getString("calendar"), row.getString("number"), row.getString("service_code"), row.getString("service_name"), row.getBoolean("danger"),
                row.getString("address"), row.getString("district"), row.getString("street"), row.getObject("lat", Double.class), row.getObject("lon", Double.class));
    }
}
