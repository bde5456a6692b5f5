package pl.sprawa.casework;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;
import pl.sprawa.request.Request;

/** Asks {@code service-level.dmn} for the budgets of a case. */
@Component
public class ServiceLevels {

    /** Service code under which the table holds the budgets for reviewing a contested outcome. */
    private static final String CONTEST = "contest";

    /**
     * @param priority   0 to 100
     * @param response   working time within which the unit must have begun
     * @param resolution working time within which the matter must be settled
     * @param calendar   name of the working calendar in which both are counted
     */
    public record Level(int priority, Duration response, Duration resolution, String calendar) {

        /** Of a row of the table, by the names of its outputs. */
        public static Level of(Map<String, Object> row) {
            return new Level(((Number) row.get("priority")).intValue(), Duration.parse((String) row.get("response")),
                    Duration.parse((String) row.get("resolution")), (String) row.get("calendar"));
        }
    }

    private final DecisionService decisions;
    private final ReportFacts reports;

    ServiceLevels(DecisionService decisions, ReportFacts reports) {
        this.decisions = decisions;
        this.reports = reports;
    }

    Level of(Request request) {
        return ask(reports.of(request));
    }

    Level ofContest(Request request) {
        Map<String, Object> facts = new HashMap<>(reports.of(request));
        facts.put("serviceCode", CONTEST);
        return ask(facts);
    }

    /** The table ends with a row for every service, so there is always an answer. */
    private Level ask(Map<String, Object> report) {
        return Level.of(decisions.evaluateDecisionTableByKey("service-level").variables(Map.of(Var.REPORT, report)).evaluate()
                .getFirstResult().getEntryMap());
    }
}
