package pl.sprawa.models;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a routing table gets to know of a report, as {@code facts.report(execution)} gives it in the running application.
 * Starts as a harmless report from a public city road in Wola, on a Wednesday in June at ten, answers all missing.
 */
public final class ReportFacts {

    private final Map<String, Object> report = new HashMap<>();
    private final Map<String, Object> answers = new HashMap<>();

    private ReportFacts(String service) {
        report.putAll(Map.of("serviceCode", service, "district", "wola", "roadManager", "city", "danger", false,
                "hour", 10, "weekday", 3, "month", 6, "workingHours", true, "answers", answers));
        FormFile.of(service + "-report").questions().forEach(question -> answers.put(question, null));
    }

    /** A report on this service; all questions of its form are there, unanswered. */
    public static ReportFacts about(String service) {
        return new ReportFacts(service);
    }

    public ReportFacts in(String district) {
        report.put("district", district);
        return this;
    }

    public ReportFacts roadOf(String manager) {
        report.put("roadManager", manager);
        return this;
    }

    public ReportFacts danger() {
        report.put("danger", true);
        return this;
    }

    /** Eleven in the evening, the offices closed. */
    public ReportFacts atNight() {
        report.put("hour", 23);
        report.put("workingHours", false);
        return this;
    }

    /** @param month 1 to 12 */
    public ReportFacts month(int month) {
        report.put("month", month);
        return this;
    }

    /** @param value a string, a number or a list of strings; refused if the service's form does not ask or offer it */
    public ReportFacts answer(String question, Object value) {
        if (!answers.containsKey(question)) {
            throw new IllegalArgumentException("No question '" + question + "' on the report form; there are " + answers.keySet());
        }
        List<String> offered = FormFile.of(report.get("serviceCode") + "-report").choices(question);
        if (!offered.isEmpty() && value instanceof String choice && !offered.contains(choice)) {
            throw new IllegalArgumentException("Question '" + question + "' offers " + offered + ", not '" + choice + "'");
        }
        answers.put(question, value);
        return this;
    }

    /** Sets a fact or an answer by its name, whichever it is; {@code null} sets nothing. */
    ReportFacts with(String name, Object value) {
        if (value != null && !report.containsKey(name)) {
            return answer(name, value);
        }
        report.computeIfPresent(name, (key, before) -> value == null ? before : value);
        return this;
    }

    public Map<String, Object> asMap() {
        return report;
    }
}
