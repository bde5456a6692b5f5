package pl.sprawa.channel.bulk;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a city's mapping says of its files; docs/import.md explains every key.
 *
 * @param source     name of the old system; part of every report's external id
 * @param json       whether the files are JSON, else CSV
 * @param clean      replacements by column and pattern, made after the shapes
 * @param fields     templates by field, among them all of {@link #NEEDED}
 * @param services   in order; the first that takes a row's type has it
 * @param open       values of the status that mean open
 * @param closed     values of the status that mean closed; both empty: closed is what has a closing time
 * @param inThisCity whether the addresses lie in the city of this installation
 */
record Mapping(String source, boolean json, char delimiter, Charset encoding, Times times, List<Shape> shapes,
               Map<String, Map<Pattern, String>> clean, Map<Field, Template> fields, List<ServiceRule> services,
               Set<String> open, Set<String> closed, boolean inThisCity) {

    static final Set<Field> NEEDED = Set.of(Field.ID, Field.REQUESTED, Field.CLOSED, Field.TYPE);

    /** What is read of a row; the lower-case name is the key in the mapping. */
    enum Field {
        ID, TYPE, DESCRIPTION, ADDRESS, LAT, LON, REQUESTED, CLOSED, STATUS, NOTES;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        String separator() {
            return switch (this) {
                case ADDRESS -> ", ";
                case NOTES -> "; ";
                default -> " ";
            };
        }
    }

    /** Text of a field, or {@code null}. */
    String text(Field field, Map<String, String> columns) {
        Template template = fields.get(field);
        return template == null ? null : template.fill(columns);
    }
}
