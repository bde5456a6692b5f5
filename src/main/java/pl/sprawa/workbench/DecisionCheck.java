package pl.sprawa.workbench;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.w3c.dom.Element;

/** The checks on a file of decisions. */
final class DecisionCheck {

    /** The tables that all services share; their rules are read from the top. */
    static final String SERVICE_LEVEL = "service-level";
    private static final String LEGAL_TERM = "legal-term";
    private static final String ROUTING = "-routing";

    private final Neighbours models;
    private final CityFacts city;

    DecisionCheck(Neighbours models, CityFacts city) {
        this.models = models;
        this.city = city;
    }

    void check(DecisionModel model, Findings findings) {
        String stem = model.file().stem();
        if (!model.ids().contains(stem)) {
            findings.add(model.ids().stream().findFirst().orElse(null), null, "no decision in the file has the id " + stem,
                    "give the decision the id " + stem + ", or rename the file after it");
        }
        for (Decision decision : model.decisions()) {
            named(decision, findings);
            drawn(model, decision, findings);
            languages(model, findings);
            if (decision.getExpression() instanceof DecisionTable table) {
                table(decision, table, findings);
            } else if (!(decision.getExpression() instanceof LiteralExpression)) {
                findings.add(decision.getId(), decision.getName(), "has no table", "draw its decision table in Modeler");
            }
        }
    }

    private static void named(Decision decision, Findings findings) {
        String keep = decision.getCamundaHistoryTimeToLiveString();
        if (keep == null || !keep.matches("P\\d+D")) {
            findings.add(decision.getId(), decision.getName(), keep == null ? "has no time to live: the engine would refuse it"
                    : "its time to live is " + keep, "set the history time to live in days: P180D");
        }
        if (decision.getName() == null || decision.getName().isBlank()) {
            findings.add(decision.getId(), null, "has no name", "name the decision, in Polish");
        }
    }

    private static void drawn(DecisionModel model, Decision decision, Findings findings) {
        List<Element> shapes = Xml.all(model.document(), "*", "DMNShape");
        if (shapes.stream().noneMatch(shape -> shape.getAttribute("dmnElementRef").equals(decision.getId()))) {
            findings.add(decision.getId(), decision.getName(), "is missing from the diagram", "open the file in Modeler, draw it, save");
        }
    }

    private static void languages(DecisionModel model, Findings findings) {
        for (Element element : Xml.all(model.document(), "*", "*")) {
            String language = element.getAttribute("expressionLanguage");
            if (!language.isEmpty() && !language.equalsIgnoreCase("feel")) {
                Element at = Xml.identified(element);
                findings.add(at.getAttribute("id"), null, "is written in " + language, "write it in FEEL");
            }
        }
    }

    private void table(Decision decision, DecisionTable written, Findings findings) {
        TableModel table = TableModel.of(written);
        boolean shared = Set.of(SERVICE_LEVEL, LEGAL_TERM).contains(decision.getId());
        HitPolicy expected = shared ? HitPolicy.FIRST : HitPolicy.UNIQUE;
        if (table.hitPolicy() != expected) {
            findings.add(decision.getId(), decision.getName(), "has the hit policy " + table.hitPolicy(), "make it " + expected
                    + (shared ? ": its rules are read from the top" : ": of overlapping rules nobody could say which counts"));
        }
        for (TableModel.Row row : table.rows()) {
            if (row.annotation().isBlank()) {
                findings.add(row.id(), TableSpace.name(row), "has no annotation", "write in the last column why, in words for a resident");
            }
        }
        if (models.unreadable(service(decision) + "-report.form")) {
            return;
        }
        FormModel form = models.form(service(decision) + "-report");
        TableSpace space = TableSpace.of(table, new ReportFacts(city, models::serviceCodes, form), findings);
        if (space == null) {
            return;
        }
        allowedValues(table, space, findings);
        if (table.hitPolicy() == expected) {
            TableProof.check(decision.getId(), decision.getName(), table, space, findings);
        }
        if (decision.getId().equals(SERVICE_LEVEL)) {
            ServiceLevelOutputs.check(decision, table, city, findings);
        } else if (decision.getId().equals(LEGAL_TERM)) {
            LegalTermOutputs.check(decision, table, findings);
        } else if (decision.getId().endsWith(ROUTING)) {
            new UnitOutput(table, space, new ReportFacts(city, models::serviceCodes, form), city, findings).check(decision);
        }
    }

    /** Lists of allowed values help the analyst only while they are the truth. */
    private static void allowedValues(TableModel table, TableSpace space, Findings findings) {
        for (TableModel.Column column : table.inputs()) {
            Dimension dimension = space.dimensions.stream().filter(d -> d.path().equals(column.text())).findFirst().orElse(null);
            if (column.values().isEmpty() || dimension == null || !dimension.closed()) {
                continue;
            }
            Set<String> real = dimension.values().stream().filter(String.class::isInstance).map(String::valueOf)
                    .collect(Collectors.toSet());
            Set<String> listed;
            try {
                listed = Feel.unaryTests(column.values()).strings;
            } catch (IllegalArgumentException e) {
                findings.add(column.id(), column.label(), "its allowed values are not FEEL: " + e.getMessage(), "correct the list");
                continue;
            }
            String wrong = Stream.concat(listed.stream().filter(value -> !real.contains(value)).map(value -> "no value: " + value),
                    real.stream().filter(value -> !listed.contains(value)).map(value -> "not listed: " + value)).sorted()
                    .collect(Collectors.joining(", "));
            if (!real.isEmpty() && !wrong.isEmpty()) {
                findings.add(column.id(), column.label(), "its allowed values are not those there are (" + wrong + ")", "correct the list");
            }
        }
    }

    private static String service(Decision decision) {
        String id = decision.getId();
        return id.endsWith(ROUTING) ? id.substring(0, id.length() - ROUTING.length()) : id;
    }
}
