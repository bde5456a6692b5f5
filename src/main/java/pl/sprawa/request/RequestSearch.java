package pl.sprawa.request;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Filter over requests; an empty collection or {@code null} does not filter. Newest first. Bounds are inclusive.
 *
 * @param from   earliest time of the report, or {@code null}
 * @param to     latest time of the report, or {@code null}
 * @param limit  at most so many, at least 1
 * @param offset so many of the newest are passed over, 0 for none
 */
public record RequestSearch(List<String> numbers, List<String> serviceCodes, Set<Status> statuses,
                            Instant from, Instant to, int limit, int offset) {

    /** @throws IllegalArgumentException if limit or offset is out of bounds */
    public RequestSearch {
        numbers = numbers == null ? List.of() : List.copyOf(numbers);
        serviceCodes = serviceCodes == null ? List.of() : List.copyOf(serviceCodes);
        statuses = statuses == null ? Set.of() : Set.copyOf(statuses);
        if (limit < 1 || offset < 0) {
            throw new IllegalArgumentException("Limit " + limit + " must be at least 1, offset " + offset + " at least 0");
        }
    }
}
