package pl.sprawa.request;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A search over all cases as SQL. The rarest word leads: its cases are read in their order until the page is full, and of each it is asked
 * whether the other words and the filters hold. Without words the index of the filter leads.
 */
final class CaseQuery {

    private static final String COLUMNS = "r.number, r.service_code, r.service_name, r.address, r.district, r.unit, r.status, r.requested_at, r.due_at";

    private final Map<String, Object> values = new HashMap<>();
    private final String sql;

    /**
     * @param words the stems of each, of which one must be there; the rarest word first
     * @param from  {@code null} for the newest
     */
    CaseQuery(CaseFilter filter, List<Set<String>> words, Position from, int limit) {
        boolean back = from != null && !from.older();
        String leader = words.isEmpty() ? "r" : "w";
        String conditions = conditions(filter, words, from, leader);
        String order = back ? " order by %srequested_at, %<snumber limit :limit" : " order by %srequested_at desc, %<snumber desc limit :limit";
        values.put("limit", limit);
        if (words.isEmpty()) {
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

    private String conditions(CaseFilter filter, List<Set<String>> words, Position from, String leader) {
        StringBuilder all = new StringBuilder();
        for (int i = 1; i < words.size(); i++) {
            values.put("word" + i, words.get(i));
            all.append(" and exists (select 1 from request_word o where o.stem in (:word").append(i)
                .append(") and o.requested_at = w.requested_at and o.number = w.number)");
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
