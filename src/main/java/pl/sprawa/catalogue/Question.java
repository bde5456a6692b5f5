package pl.sprawa.catalogue;

import java.util.List;

/**
 * One question of a service (Open311 attribute), read from the service's {@code <code>-report.form}.
 *
 * @param code       the form field's key
 * @param asked      false for text that is only shown (Open311 {@code variable})
 * @param order      1, 2, 3 ... in the form's order
 * @param help       what the answer should look like ({@code datatype_description})
 * @param maxLength  characters, or {@code null}
 * @param choices    for the two list types, else empty
 */
public record Question(String code, Datatype datatype, boolean asked, boolean required, int order, String label,
                       String help, Integer maxLength, List<Choice> choices) {

    /** Open311 GeoReport v2 data types; the lower-case name is the wire form. */
    public enum Datatype { STRING, NUMBER, DATETIME, TEXT, SINGLEVALUELIST, MULTIVALUELIST }

    /** One permitted answer. */
    public record Choice(String key, String name) {
    }
}
