package pl.sprawa.request;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A search as SQL: only the conditions that filter, so that each search can use the index made for it. */
final class RequestQuery {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    RequestQuery(RequestSearch search) {
        if (!search.numbers().isEmpty()) {
            where("number in (:numbers)", "numbers", search.numbers());
        }
        if (!search.serviceCodes().isEmpty()) {
            where("service_code in (:serviceCodes)", "serviceCodes", search.serviceCodes());
        }
        if (!search.statuses().isEmpty()) {
            where("status in (:statuses)", "statuses", search.statuses().stream().map(Status::name).toList());
        }
        if (search.from() != null) {
            where("requested_at >= :from", "from", Times.column(search.from()));
        }
        if (search.to() != null) {
            where("requested_at <= :to", "to", Times.column(search.to()));
        }
        values.put("limit", search.limit());
        values.put("offset", search.offset());
    }

    String sql() {
        return "select * from service_request"
            + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions))
            + " order by requested_at desc, number desc limit :limit offset :offset";
    }

    Map<String, Object> values() {
        return values;
    }

    private void where(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }
}
