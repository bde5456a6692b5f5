package pl.sprawa.backoffice;

import java.util.List;

/**
 * The deadline of a case with the book-keeping behind it, in words.
 *
 * @param text      "2 working days left, until Friday 14:00"; of a closed case {@code null}
 * @param state     {@code late}, {@code soon} or {@code fine}
 * @param promised  the date that the resident was told, or {@code null}
 * @param legal     the term that the law sets, or {@code null}
 * @param response  by when the unit must have begun: working time
 * @param extra     what was granted on top, or {@code null}
 */
record ClockView(String text, String state, boolean late, boolean soon, String promised, String legal, String started, String calendar, String response,
                 String budget, String extra, String used, String left, List<Spell> spells) {

    boolean hasSpells() {
        return !spells.isEmpty();
    }

    /** A spell in which the clock stood still, or stands. */
    record Spell(String from, String until, String reason, boolean running) {
    }
}
