package pl.sprawa.intake;

import java.time.Instant;

/**
 * A report of the time before this system.
 *
 * @param report      as any channel hands it in; its external id is what a second import knows it by
 * @param inThisCity  whether the address lies in this city, so that its register may be asked for district and street
 * @param requestedAt when it was reported
 * @param closedAt    when it was settled, or {@code null} if it is open
 * @param notes       what came of it, public, or {@code null}
 * @param source      name of the system it was brought over from; public
 * @param oldNumber   its number there; public
 */
public record PastReport(Report report, boolean inThisCity, Instant requestedAt, Instant closedAt, String notes,
                         String source, String oldNumber) {
}
