package pl.sprawa.reporting;

import java.time.Instant;

/**
 * One open case as a list shows it.
 *
 * @param service     service code; {@code serviceName} as it was called when reported
 * @param unit        code of the unit, or {@code null}
 * @param district    code of the district, or {@code null}
 * @param address     or {@code null}
 * @param dueAt       or {@code null} if no date was promised
 */
public record OpenCase(String number, String service, String serviceName, String unit, String district, String address,
                       Instant requestedAt, Instant dueAt) {
}
