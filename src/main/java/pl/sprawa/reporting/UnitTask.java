package pl.sprawa.reporting;

import java.time.Instant;

/**
 * An open task of a unit. Of the place everything may be {@code null}.
 *
 * @param step     what is to be done
 * @param assignee id of the user who took it, or {@code null}
 * @param dueAt    or {@code null}
 * @param calendar by which the case's clock runs, or {@code null} if it has none
 * @param district code
 */
public record UnitTask(String id, String step, String assignee, Instant dueAt, String calendar, String number, String serviceCode, String serviceName,
                       boolean danger, String address, String district, String street, Double lat, Double lon) {
}
