package pl.sprawa.request;

import java.time.Instant;

/**
 * A case as it stands in a list of what was found.
 *
 * @param district code, or {@code null}
 * @param unit     code, {@code null} until routed
 * @param dueAt    promised resolution, or {@code null}
 */
public record FoundCase(String number, String serviceCode, String serviceName, String address, String district, String unit, Status status,
                        Instant requestedAt, Instant dueAt) {
}
