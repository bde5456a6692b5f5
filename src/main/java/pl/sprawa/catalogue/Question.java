package pl.sprawa.catalogue;

import java.util.List;

/**
 * One question of a service (Open311 attribute), read from the service's {@code <code>-report.form}.
 *
 * @param code       the form field's key
 * @param asked      false for text that is only shown (Open311 {@code variable})
 * @param order      1, 2, 3 ... in the form's order
 * @param label      what is asked, or the text that is shown
 * @param help       what the answer should look like ({@code datatype_description}), or {@code null}
 * @param maxLength  characters, or {@code null}
 * @param choices    for the two list types, else empty
 * @param min        least permitted number, or {@code null}
 * @param max        greatest permitted number, or {@code null}
 * @param pattern    regular expression that the whole answer must match, or {@code null}
 */
public record Question(String code, Datatype datatype, boolean asked, boolean required, int order, String label,
                       String help, Integer maxLength, List<Choice> choices, Double min, Double max, String pattern) {

    /** A question whose answer is bound by nothing but its type, length and choices. */
    public Question(String code, Datatype datatype, boolean asked, boolean required, int order, String label,
                    String help, Integer maxLength, List<Choice> choices) {
        this(code, datatype, asked, required, order, label, help, maxLength, choices, null, null, null);
    }

    /** Open311 GeoReport v2 data types; the lower-case name is the wire form. */
    public enum Datatype { STRING, NUMBER, DATETIME, TEXT, SINGLEVALUELIST, MULTIVALUELIST }

    /**
     * One permitted answer.
     *
     * @param danger this answer tells of a danger to life or health: the whole report is flagged
     */
    public record Choice(String key, String name, boolean danger) {

        /** A harmless answer. */
        public Choice(String key, String name) {
            this(key, name, false);
        }
    }
}
