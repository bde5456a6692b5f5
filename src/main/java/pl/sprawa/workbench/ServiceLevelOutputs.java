package pl.sprawa.workbench;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.dmn.instance.Decision;

/** Checks what the table of deadlines promises: a priority, two budgets of working time, the calendar they run by. */
final class ServiceLevelOutputs {

    private static final List<String> NAMES = List.of("priority", "response", "resolution", "calendar");

    private ServiceLevelOutputs() {
    }

    static void check(Decision decision, TableModel table, CityFacts city, Findings findings) {
        List<String> names = table.outputs().stream().map(TableModel.Column::text).toList();
        if (!names.containsAll(NAMES)) {
            findings.add(decision.getId(), decision.getName(), "its outputs are " + names, "let it have the outputs " + NAMES);
            return;
        }
        for (TableModel.Row row : table.rows()) {
            for (String name : NAMES) {
                String text = row.results().get(names.indexOf(name)).text();
                try {
                    Object value = Feel.expression(text).valueAgain(Map.of());
                    if (!fits(name, value, city)) {
                        findings.add(row.id(), TableSpace.name(row), name + " is " + text, mend(name, city));
                    }
                } catch (IllegalArgumentException | DateTimeParseException e) {
                    findings.add(row.id(), TableSpace.name(row), name + " is " + text, mend(name, city));
                }
            }
        }
    }

    private static boolean fits(String name, Object value, CityFacts city) {
        return switch (name) {
            case "priority" -> value instanceof Number number && new BigDecimal(number.toString()).compareTo(BigDecimal.ZERO) >= 0
                    && new BigDecimal(number.toString()).compareTo(BigDecimal.valueOf(100)) <= 0;
            case "calendar" -> value instanceof String calendar && city.calendars().contains(calendar);
            default -> value instanceof String duration && !Duration.parse(duration).isNegative() && !Duration.parse(duration).isZero();
        };
    }

    private static String mend(String name, CityFacts city) {
        return switch (name) {
            case "priority" -> "give a number from 0 to 100";
            case "calendar" -> "name a calendar of the city, one of " + city.calendars().stream().sorted().toList();
            default -> "give a positive ISO duration of working time in quotes: \"PT4H\"";
        };
    }
}
