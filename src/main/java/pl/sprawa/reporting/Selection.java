package pl.sprawa.reporting;

import java.util.Map;

/**
 * Which open cases a list shows; {@code null} does not restrict.
 *
 * @param unit     code of the unit, {@link #NONE} for those without
 * @param service  service code
 * @param district code of the district, {@link #NONE} for those of which it is not known
 */
public record Selection(State state, String unit, String service, String district, Age age) {

    /** Stands for the unit or the district that a case does not have. */
    public static final String NONE = "-";

    /** What stands for the district of a place that lies in none, or in one of several. */
    public static final String UNKNOWN = "unknown";

    /** What is the matter with the cases. */
    public enum State {
        OPEN, OVERDUE, TODAY, SOON, WEEK, ESCALATED, SUSPENDED, REROUTED
    }

    public static Selection of(State state) {
        return new Selection(state, null, null, null, null);
    }

    /** Further conditions on requests called {@code r}; gives their values along. */
    String conditions(Map<String, Object> values, Horizon horizon) {
        StringBuilder sql = new StringBuilder(ofState());
        restrict(sql, values, "unit", unit);
        restrict(sql, values, "service_code", service);
        if (NONE.equals(district)) {
            sql.append(" and (r.district is null or r.district = '" + UNKNOWN + "')");
        } else {
            restrict(sql, values, "district", district);
        }
        if (age != null) {
            values.put("newest", Horizon.column(age.newest(horizon.now())));
            sql.append(" and r.requested_at <= :newest");
            if (age.oldest(horizon.now()) != null) {
                values.put("oldest", Horizon.column(age.oldest(horizon.now())));
                sql.append(" and r.requested_at > :oldest");
            }
        }
        if (state == State.REROUTED) {
            values.put("since", Horizon.column(Reroutings.since(horizon)));
        }
        return sql.toString();
    }

    private static void restrict(StringBuilder sql, Map<String, Object> values, String column, String value) {
        if (NONE.equals(value)) {
            sql.append(" and r.").append(column).append(" is null");
        } else if (value != null) {
            values.put(column, value);
            sql.append(" and r.").append(column).append(" = :").append(column);
        }
    }

    private String ofState() {
        return switch (state == null ? State.OPEN : state) {
            case OPEN -> "";
            case OVERDUE -> " and r.due_at < :now";
            case TODAY -> " and r.due_at >= :now and r.due_at < :tonight";
            case SOON -> " and r.due_at >= :now and r.due_at < :soon";
            case WEEK -> " and r.due_at >= :now and r.due_at < :sunday";
            case ESCALATED -> " and r.number in (" + Unanswered.NUMBERS + ")";
            case SUSPENDED -> " and r.number in (" + Suspensions.NUMBERS + ")";
            case REROUTED -> " and r.number in (" + Reroutings.NUMBERS + ")";
        };
    }
}
