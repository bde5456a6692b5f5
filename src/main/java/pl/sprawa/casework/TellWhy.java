package pl.sprawa.casework;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import pl.sprawa.engine.DecisionWatch;

/**
 * Writes into the timeline why a unit was chosen: for everybody the sentence that stands beside the rule, for staff also the
 * table, its version, the rule and what it saw.
 */
@Component
class TellWhy extends DecisionWatch {

    /** Longer answers are cut: the whole report stands beside it. */
    private static final int LONGEST = 80;

    private final Journal journal;

    TellWhy(Journal journal) {
        this.journal = journal;
    }

    @Override
    public boolean watches(String table) {
        return table.endsWith("-routing");
    }

    @Override
    public void made(Made decision) {
        List<Map<String, String>> inputs = decision.inputs().entrySet().stream()
                .map(input -> Map.of("label", String.valueOf(input.getKey()), "value", shown(input.getValue()))).toList();
        journal.explain(decision.number(), "routed", Map.of("why", decision.annotation()), Map.of("name", decision.name(),
                "table", decision.table(), "version", decision.version(), "rule", decision.rule(), "unit", String.valueOf(decision.result()),
                "inputs", inputs));
    }

    private static String shown(Object value) {
        String text = value == null ? "–" : String.valueOf(value);
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
