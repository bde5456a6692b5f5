package pl.sprawa.handover;

/**
 * What a unit's system tells of work that it has, signed by it.
 *
 * @param eventId distinguishes it from other updates of the same unit; a repetition has the same
 * @param number  the other side's number, our key, or the request's number
 * @param status  in the other side's words
 * @param notes   what the resident may read, or empty
 */
public record UnitUpdate(String eventId, String number, String status, String notes) {
}
