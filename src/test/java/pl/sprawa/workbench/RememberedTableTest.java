package pl.sprawa.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.junit.jupiter.api.Test;
import pl.sprawa.engine.DecisionEngine;

/** What is remembered must be what the engine would have said, of every combination of facts. */
class RememberedTableTest {

    private static final DmnEngine ENGINE = DecisionEngine.apart();

    private static Map<String, Object> report(String kind, String road, String district, int hour, int weekday, boolean open) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("kind", kind);
        return Map.of("serviceCode", "illegal-parking", "district", district, "roadManager", road, "danger", false, "hour", hour,
                "weekday", weekday, "month", 6, "workingHours", open, "answers", answers);
    }

    @Test
    void saysOfEveryCombinationWhatTheEngineSaysButAsksItSeldom() {
        byte[] file = Edits.table("illegal-parking-routing.dmn");
        RememberedTable<String> table = new RememberedTable<>(ENGINE, "illegal-parking-routing", file,
                result -> result.isEmpty() ? null : result.getSingleResult().getSingleEntry());
        DmnDecision decision = ENGINE.parseDecision("illegal-parking-routing", new java.io.ByteArrayInputStream(file));
        int asked = 0;
        for (String kind : new String[] {"lawn", "unpaid", "tram-track", null}) {
            for (String road : List.of("city", "internal")) {
                for (String district : List.of("wola", "wawer", "unknown")) {
                    for (int hour : new int[] {0, 7, 8, 19, 20}) {
                        for (int weekday : new int[] {1, 5, 6}) {
                            Map<String, Object> report = report(kind, road, district, hour, weekday, hour > 7 && hour < 16);
                            var plain = ENGINE.evaluateDecision(decision, Map.of("report", report));
                            assertThat(table.ask(report).value()).as(String.valueOf(report))
                                    .isEqualTo(plain.isEmpty() ? null : plain.getSingleResult().getSingleEntry());
                            asked++;
                        }
                    }
                }
            }
        }
        assertThat(table.decided()).isLessThan(asked / 10);
    }

    @Test
    void whatTheEngineCannotDecideIsAProblemAndNotTheEndOfTheRun() {
        RememberedTable<String> table = new RememberedTable<>(ENGINE, "pothole-routing", Edits.table("pothole-routing.dmn"),
                result -> { throw new IllegalStateException("no unit"); });
        assertThat(table.ask(report("carriageway", "city", "wola", 8, 1, true))).isEqualTo(new RememberedTable.Answer<>(null, "no unit"));
    }
}
