package pl.sprawa.reporting;

import java.time.Instant;

/**
 * How much is open and how urgent it is.
 *
 * @param open    all open cases
 * @param overdue their deadline has passed
 * @param today   due in what is left of today
 * @param soon    due from now until the end of the third day from today, those of today included
 * @param oldest  when the oldest was reported; {@code null} if there is none
 */
public record Load(long open, long overdue, long today, long soon, Instant oldest) {

    public static final Load NONE = new Load(0, 0, 0, 0, null);

    Load plus(Load more) {
        return new Load(open + more.open, overdue + more.overdue, today + more.today, soon + more.soon,
                oldest == null || more.oldest != null && more.oldest.isBefore(oldest) ? more.oldest : oldest);
    }
}
