package pl.sprawa.request;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What of a report decides its way and its deadline, and nothing that tells of a person.
 *
 * @param number      of the request; in a file of old reports the old system's own
 * @param district    district code, or {@code null}
 * @param roadManager {@code city}, {@code district}, {@code internal}, {@code unknown} or {@code null}
 */
public record Reported(String number, String serviceCode, Instant requestedAt, String district, String roadManager, boolean danger,
                       Map<String, List<String>> answers) {
}
