package pl.sprawa.backoffice;

import java.util.List;

/**
 * What the page of one rung of a case's escalation ladder shows; whatever there is not is {@code null}.
 *
 * @param n       1 to 3
 * @param late    in words how late the case is now, or what is left
 * @param rung    who stands on it
 * @param raised  when it was climbed, or {@code null} if it was not
 * @param missed  the deadline that had passed then
 * @param told    who was told
 * @param waiting for an answer
 */
record RungView(String number, int n, String service, String place, String unit, String due, String late, boolean closed, String rung, String raised, String missed,
                String told, boolean waiting, Answer answer, List<Step> steps) {

    /** @param newDue the date promised, or {@code null} if the old one stands */
    record Answer(String by, String at, String newDue, String reason) {
    }

    /** A step that waits at a unit. */
    record Step(String name, String unit, String since, String holder) {
    }
}
