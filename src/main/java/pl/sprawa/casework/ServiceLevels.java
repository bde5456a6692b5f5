package pl.sprawa.casework;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;
import pl.sprawa.request.Request;

/** Asks {@code service-level.dmn} for the budgets of a case. */
@Component
class ServiceLevels {

    /** Service code under which the table holds the budgets for reviewing a contested outcome. */
    private static final String CONTEST = "contest";

    /**
     * @param priority   0 to 100
     * @param response   working time within which the unit must have begun
     * @param resolution working time within which the matter must be settled
     * @param calendar   name of the working calendar in which both are counted
     */
    record Level(int priority, Duration response, Duration resolution, String calendar) {
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
        DmnDecisionRuleResult level = decisions.evaluateDecisionTableByKey("service-level")
                .variables(Map.of(Var.REPORT, report)).evaluate().getFirstResult();
        return new Level(((Number) level.getEntry("priority")).intValue(), Duration.parse(level.getEntry("response")),
                Duration.parse(level.getEntry("resolution")), level.getEntry("calendar"));
    }
}
