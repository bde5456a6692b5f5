package pl.sprawa.casework;

import java.util.Collection;
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
    private final Routings routings;

    TellWhy(Journal journal, Routings routings) {
        this.journal = journal;
        this.routings = routings;
    }

    @Override
    public boolean watches(String table) {
        return table.endsWith("-routing");
    }

    @Override
    public void made(Made decision) {
        List<Routing.Seen> inputs = decision.inputs().stream().map(seen -> new Routing.Seen(seen.label(), seen.fact(), shown(seen.value()))).toList();
        journal.explain(decision.number(), "routed", Map.of("why", decision.annotation()), routings.write(new Routing(decision.table(), decision.name(),
                decision.version(), decision.rule(), String.valueOf(decision.result()), inputs)));
    }

    private static List<String> shown(Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(TellWhy::cut).toList();
        }
        return value == null ? List.of() : List.of(cut(value));
    }

    private static String cut(Object value) {
        String text = String.valueOf(value);
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
