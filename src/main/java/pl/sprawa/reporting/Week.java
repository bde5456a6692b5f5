package pl.sprawa.reporting;

import java.time.LocalDate;

/**
 * What came in and went out in one week of the city.
 *
 * @param monday   its first day
 * @param opened   cases reported
 * @param closed   cases closed, also those that were merged or withdrawn
 * @param promised of the closed, those that had a deadline
 * @param onTime   of these, closed by it
 */
public record Week(LocalDate monday, long opened, long closed, long promised, long onTime) {
}
