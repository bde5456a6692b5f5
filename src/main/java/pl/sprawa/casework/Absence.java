package pl.sprawa.casework;

import java.time.LocalDate;

/**
 * Somebody is away, and somebody else has the tasks meanwhile.
 *
 * @param absent     user id
 * @param substitute user id, of the same unit
 * @param unit       only this unit's tasks pass over
 * @param from       first day of absence
 * @param until      last day of absence
 */
public record Absence(long id, String absent, String substitute, String unit, LocalDate from, LocalDate until) {
}
