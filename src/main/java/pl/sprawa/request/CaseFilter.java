package pl.sprawa.request;

import java.time.Instant;
import java.util.Set;

/**
 * Which cases are looked for; what is {@code null} does not filter.
 *
 * @param words all of them must stand in the request, in whatever form
 * @param units codes of the units of which one must be responsible now; an empty set finds nothing
 * @param from  reported no earlier
 * @param until reported before
 */
public record CaseFilter(String words, Set<String> units, String service, String district, Status status, Instant from, Instant until) {

    /** Finds everything. */
    public static final CaseFilter ALL = new CaseFilter(null, null, null, null, null, null, null);

    public CaseFilter {
        units = units == null ? null : Set.copyOf(units);
    }
}
