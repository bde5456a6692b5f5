package pl.sprawa.casework;

import java.util.List;

/**
 * Why a unit was chosen, in codes: whoever shows it puts it into the reader's words.
 *
 * @param table   id of the decision: {@code pothole-routing}
 * @param name    its name, as the analyst wrote it
 * @param version of the table, from 1
 * @param rule    id of the rule that fired
 * @param unit    code of the unit
 * @param inputs  what the rule's columns saw
 */
public record Routing(String table, String name, int version, String rule, String unit, List<Seen> inputs) {

    /**
     * What a column saw.
     *
     * @param label  its heading, as the analyst wrote it
     * @param fact   its expression: {@code report.roadManager}, {@code report.answers.kind}
     * @param values one, none, or several where a resident may choose several
     */
    public record Seen(String label, String fact, List<String> values) {
    }
}
