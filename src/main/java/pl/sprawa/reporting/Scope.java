package pl.sprawa.reporting;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * Whose cases a report tells about: those of some units, or all, also those that have no unit yet.
 *
 * @param units codes of the units, or {@code null} for all
 */
public record Scope(Set<String> units) {

    private static final Scope ALL = new Scope(null);

    /** @throws IllegalArgumentException if there is not one unit: who may see nothing has no report to ask for */
    public Scope {
        if (units != null) {
            units = Set.copyOf(units);
            if (units.isEmpty()) {
                throw new IllegalArgumentException("A scope of no unit at all shows nothing: name a unit or take Scope.all()");
            }
        }
    }

    public static Scope all() {
        return ALL;
    }

    public static Scope of(Collection<String> units) {
        return new Scope(Set.copyOf(units));
    }

    public boolean everything() {
        return units == null;
    }

    /** Whether a case of this unit ({@code null}: of none yet) belongs to it. */
    public boolean holds(String unit) {
        return units == null || unit != null && units.contains(unit);
    }

    /** Further condition on requests called {@code r}; gives its values along. */
    String condition(Map<String, Object> values) {
        if (units == null) {
            return "";
        }
        values.put("scope", units);
        return " and r.unit in (:scope)";
    }
}
