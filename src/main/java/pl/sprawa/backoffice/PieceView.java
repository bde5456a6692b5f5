package pl.sprawa.backoffice;

import java.util.List;
import java.util.Map;

/**
 * The pieces of a case's work that units gave to others, and what the reader may do with them.
 *
 * @param steps from which the reader may split off a piece; empty: the reader may not
 * @param units to which it may be given
 * @param given what the reader has written into the form already, by field
 */
record PieceView(List<Row> rows, List<Choice> steps, List<Choice> units, Map<String, String> given, int longest) {

    /**
     * One piece.
     *
     * @param due    in words while it is open, or {@code null}
     * @param answer what the other unit wrote, or why it ended; {@code null} before
     * @param recall whether the reader may take it back
     */
    record Row(String id, String what, String details, String unit, String givenBy, String at, String state, boolean open, String due, boolean late,
               boolean soon, String ended, String result, String answer, boolean recall) {
    }

    /** Something that may be chosen. */
    record Choice(String code, String name, boolean chosen) {
    }

    boolean hasRows() {
        return !rows.isEmpty();
    }

    boolean mayDivide() {
        return !steps.isEmpty();
    }

    boolean severalSteps() {
        return steps.size() > 1;
    }

    boolean inDays() {
        return !"hours".equals(given.get("times"));
    }

    boolean photo() {
        return given.containsKey("photo");
    }
}
