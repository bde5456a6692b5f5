package pl.sprawa.workbench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The findings as SARIF 2.1.0 (OASIS), which code hosts show beside the changed lines. */
final class SarifReport {

    private final CheckReport report;

    SarifReport(CheckReport report) {
        this.report = report;
    }

    String json() {
        List<Map<String, Object>> rules = Arrays.stream(Rule.values()).<Map<String, Object>>map(rule -> Map.of("id", rule.code(),
                "shortDescription", Map.of("text", rule.says))).toList();
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", Map.of("name", "sprawa check", "rules", rules)));
        run.put("artifacts", report.files().stream().map(file -> Map.of("location", Map.of("uri", uri(file.name())))).toList());
        run.put("results", report.findings().stream().map(this::result).toList());
        Map<String, Object> log = new LinkedHashMap<>();
        log.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        log.put("version", "2.1.0");
        log.put("runs", List.of(run));
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(log);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A report of texts and lists could not be written", e);
        }
    }

    private Map<String, Object> result(Finding finding) {
        Map<String, Object> location = new LinkedHashMap<>();
        location.put("physicalLocation", Map.of("artifactLocation", Map.of("uri", uri(report.path(finding))),
                "region", Map.of("startLine", report.line(finding))));
        if (finding.elementId() != null) {
            location.put("logicalLocations", List.of(Map.of("name", finding.elementId(), "kind", "element")));
        }
        String label = finding.element().isEmpty() ? "" : finding.element().substring(2) + ": ";
        return Map.of("ruleId", finding.rule(), "level", "error", "message", Map.of("text", label + finding.problem() + " Mend: " + finding.mend()),
                "locations", List.of(location));
    }

    private static String uri(String name) {
        try {
            return new URI(null, null, name, null).getRawPath();
        } catch (URISyntaxException e) {
            return name;
        }
    }
}
