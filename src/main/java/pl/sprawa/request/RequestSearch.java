package pl.sprawa.request;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Filter over requests; an empty collection or {@code null} does not filter. Newest first. Bounds are inclusive. */
public record RequestSearch(List<String> numbers, List<String> serviceCodes, Set<Status> statuses,
                            Instant from, Instant to, int limit, int offset) {
}
