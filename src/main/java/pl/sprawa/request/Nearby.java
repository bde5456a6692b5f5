package pl.sprawa.request;

import java.time.Instant;

/**
 * A case near a place.
 *
 * @param unit     code of the unit responsible, or {@code null}
 * @param distance metres
 */
public record Nearby(String number, String serviceCode, String serviceName, Status status, String outcome, double lat, double lon, String address,
                     String unit, Instant requestedAt, double distance) {
}
