package pl.sprawa.casework;

import java.time.Instant;

/**
 * A piece of a case's work that one unit gave to another; it runs beside the case, under its number ({@code split-off.bpmn}).
 *
 * @param step    id of the {@code unit-task} from which it was split off, or {@code null} once that is gone
 * @param givenBy code of the unit that hears the answer
 * @param givenTo code of the unit that is to do it
 * @param what    what it is to do, short: the name of its task
 * @param details more about it, or {@code null}
 * @param within  working time of the case's calendar, ISO 8601, or {@code null}: as long as the case
 * @param photo   whether finishing demands a photo
 * @param result  how it ended in the words of its form, or {@code null}
 * @param answer  what the other unit wrote, or why the piece came to an end without it, or {@code null}
 */
public record Piece(String id, String number, String step, String givenBy, String givenTo, String what, String details, String within, boolean photo,
                    State state, Instant givenAt, Instant endedAt, String result, String answer) {

    /** What became of it. */
    public enum State { OPEN, DONE, REFUSED, RECALLED }
}
