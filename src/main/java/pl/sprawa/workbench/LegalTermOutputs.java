package pl.sprawa.workbench;

import java.time.DateTimeException;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.dmn.instance.Decision;

/** Checks what the table of legal terms promises: how long, where the law says so, what can be done against a delay. */
final class LegalTermOutputs {

    /** What a resident may do: urge (ponaglenie), complain, or nothing that the law names. */
    private static final List<String> REMEDIES = List.of("expedite", "complaint", "none");
    private static final Map<String, String> MENDS = Map.of("term", "give a period of days, weeks, months or years in quotes: \"P1M\"",
            "basis", "name the article, in quotes: \"art. 35 § 3 KPA\"", "remedy", "write one of " + REMEDIES + " in quotes");

    private LegalTermOutputs() {
    }

    static void check(Decision decision, TableModel table, Findings findings) {
        List<String> names = table.outputs().stream().map(TableModel.Column::text).toList();
        if (names.size() != MENDS.size() || !MENDS.keySet().containsAll(names)) {
            findings.add(decision.getId(), decision.getName(), "its outputs are " + names, "let it have the outputs term, basis, remedy");
            return;
        }
        for (TableModel.Row row : table.rows()) {
            for (String name : names) {
                String text = row.results().get(names.indexOf(name)).text();
                if (!fits(name, text)) {
                    findings.add(row.id(), TableSpace.name(row), name + " is " + text, MENDS.get(name));
                }
            }
        }
    }

    private static boolean fits(String name, String text) {
        try {
            String value = Feel.expression(text).valueAgain(Map.of()) instanceof String words ? words : "";
            return switch (name) {
                case "term" -> !Period.parse(value).isZero() && !Period.parse(value).isNegative();
                case "remedy" -> REMEDIES.contains(value);
                default -> !value.isBlank() && value.length() <= 255;
            };
        } catch (IllegalArgumentException | DateTimeException e) {
            return false;
        }
    }
}
