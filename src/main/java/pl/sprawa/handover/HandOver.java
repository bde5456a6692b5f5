package pl.sprawa.handover;

import java.time.Instant;

/**
 * One piece of work that goes to a unit's own system.
 *
 * @param key          under which the other side knows it, whatever happens: the request's number and the count of its hand-overs
 * @param number       of the request
 * @param unit         code of the unit
 * @param step         what the unit is to do
 * @param work         the piece of work within the case (id of its process instance)
 * @param attempts     how often it was sent
 * @param remoteNumber number that the other side gave it, or {@code null}
 * @param problem      what went wrong last, as a person reads it, or {@code null}
 * @param triedAt      when it was last sent, or {@code null}
 */
public record HandOver(String key, String number, String unit, String step, String work, State state, int attempts,
                       String remoteNumber, String problem, Instant triedAt) {

    /** How far it is. */
    public enum State {
        /** The other side surely does not have it. */
        WAITING,
        /** Is being sent; found so by a later attempt, it means that the earlier one broke off. */
        SENDING,
        /** It was sent, and nobody knows whether it arrived. */
        UNCLEAR,
        /** The same, and the other side cannot be asked: the next attempt is a person's decision to send it again. */
        HELD,
        /** The other side has it. */
        HANDED,
        /** The other side has done it. */
        CLOSED,
        /** The other side has it or may have it, and was told that nothing is to be done any more. */
        ENDED,
        /** The work had ended or gone elsewhere before it was sent. */
        NEEDLESS
    }
}
