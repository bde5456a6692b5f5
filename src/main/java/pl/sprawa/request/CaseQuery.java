package pl.sprawa.request;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A search over all cases as SQL. What has the fewest cases leads, the rarest word or the index of a filter: its cases are read in their order
 * until the page is full, and of each it is asked whether the other words and the filters hold.
 */
final class CaseQuery {

    private static final String COLUMNS = "r.number, r.service_code, r.service_name, r.address, r.district, r.unit, r.status, r.requested_at, r.due_at";

    private final Map<String, Object> values = new HashMap<>();
    private final String sql;

    /**
     * @param words     the stems of each, of which one must be there; the rarest word first
     * @param wordLeads whether the first word leads, else the filters do
     * @param from      {@code null} for the newest
     */
    CaseQuery(CaseFilter filter, List<Set<String>> words, boolean wordLeads, Position from, int limit) {
        boolean back = from != null && !from.older();
        String leader = wordLeads ? "w" : "r";
        String conditions = conditions(filter, wordLeads ? words.subList(1, words.size()) : words, from, leader);
        String order = back ? " order by %srequested_at, %<snumber limit :limit" : " order by %srequested_at desc, %<snumber desc limit :limit";
        values.put("limit", limit);
        if (!wordLeads) {
            sql = "select " + COLUMNS + " from service_request r where 1 = 1" + conditions + order.formatted("r.");
        } else {
            List<String> legs = new ArrayList<>();
            for (String stem : words.get(0)) {
                values.put("leader" + legs.size(), stem);
                legs.add("select " + COLUMNS + " from request_word w join service_request r on r.number = w.number where w.stem = :leader" + legs.size()
                    + conditions + order.formatted("w."));
            }
            sql = legs.size() == 1 ? legs.get(0) : "select * from (" + legs.stream().map(leg -> "(" + leg + ")").collect(Collectors.joining(" union "))
                + ") as found" + order.formatted("");
        }
    }

    String sql() {
        return sql;
    }

    Map<String, Object> values() {
        return values;
    }

    /** {@code offset 0} keeps PostgreSQL from reading all cases of the other words first, instead of asking for each case. */
    private String conditions(CaseFilter filter, List<Set<String>> others, Position from, String leader) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < others.size(); i++) {
            values.put("word" + i, others.get(i));
            all.append(" and exists (select 1 from request_word o where o.stem in (:word").append(i)
                .append(") and o.requested_at = %s.requested_at and o.number = %<s.number offset 0)".formatted(leader));
        }
        if (from != null) {
            values.put("at", Times.column(from.at()));
            values.put("number", from.number());
            all.append(" and (%s.requested_at, %<s.number) ".formatted(leader)).append(from.older() ? "<" : ">").append(" (:at, :number)");
        }
        where(all, leader + ".requested_at >= :from", "from", Times.column(filter.from()));
        where(all, leader + ".requested_at < :until", "until", Times.column(filter.until()));
        where(all, "r.unit in (:units)", "units", filter.units());
        where(all, "r.service_code = :service", "service", filter.service());
        where(all, "r.district = :district", "district", filter.district());
        where(all, "r.status = :status", "status", filter.status() == null ? null : filter.status().name());
        return all.toString();
    }

    private void where(StringBuilder all, String condition, String name, Object value) {
        if (value != null) {
            all.append(" and ").append(condition);
            values.put(name, value);
        }
    }
}
