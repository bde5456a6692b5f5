package pl.sprawa.request;

import java.time.Instant;

/**
 * One rung of the escalation ladder that was climbed because a case was late.
 *
 * @param rung     1 the head of the unit, 2 the coordinators, 3 the auditor
 * @param unit     code of the unit that answered for the case then
 * @param dueAt    the deadline that had passed
 * @param told     who was told, in words, for staff only
 * @param waiting  nobody has answered yet, and the case goes on
 * @param answer   or {@code null}
 */
public record Escalation(String number, int rung, String unit, Instant raisedAt, Instant dueAt, String told, boolean waiting, Answer answer) {

    /**
     * What was answered.
     *
     * @param newDue the date promised instead, or {@code null} if the old one stands
     * @param by     user id
     */
    public record Answer(Instant newDue, String reason, String by, Instant at) {
    }
}
