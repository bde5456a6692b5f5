package pl.sprawa.workbench;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import pl.sprawa.casework.Var;

/**
 * A decision that is asked again and again. What the engine answered is remembered by the rules that fit and by the facts that the
 * outputs read, and by no others, so that the engine decides each combination once. Not thread safe.
 */
final class RememberedTable<T> {

    /** Answers remembered; a table over free texts or numbers may never see the same facts twice. */
    private static final int MOST = 100_000;

    /** @param value what was decided, {@code null} if nothing was; @param problem why it could not be decided, else {@code null} */
    record Answer<T>(T value, String problem) {
    }

    private final DmnEngine engine;
    private final DmnDecision decision;
    private final Function<DmnDecisionResult, T> reader;
    /** {@code null} where one decision rests on others: then only the facts themselves tell two reports apart. */
    private final MatchingRules rules;
    private final List<String[]> all;
    private final List<String[]> ofOutputs;
    private final Map<List<Object>, Answer<T>> known = new HashMap<>();

    /** @throws IllegalArgumentException if the file holds no such decision that can be read */
    RememberedTable(DmnEngine engine, String id, byte[] file, Function<DmnDecisionResult, T> reader) {
        Findings findings = new Findings(id + ".dmn");
        DecisionModel model = DecisionModel.read(new ModelFile(id + ".dmn", file), findings)
                .orElseThrow(() -> new IllegalArgumentException(String.valueOf(findings.all())));
        this.engine = engine;
        this.decision = engine.parseDecision(id, new ByteArrayInputStream(file));
        this.reader = reader;
        Set<String> inputs = new LinkedHashSet<>();
        Set<String> outputs = new LinkedHashSet<>();
        model.decisions().forEach(each -> reads(each, inputs, outputs));
        this.ofOutputs = FactPaths.split(outputs);
        inputs.addAll(outputs);
        this.all = FactPaths.split(inputs);
        this.rules = model.decisions().size() == 1 && model.decisions().iterator().next().getExpression() instanceof DecisionTable table
                ? new MatchingRules(TableModel.of(table)) : null;
    }

    Answer<T> ask(Map<String, Object> report) {
        List<Object> key = key(report);
        Answer<T> answer = known.get(key);
        if (answer == null) {
            answer = decide(report);
            if (known.size() < MOST) {
                known.put(key, answer);
            }
        }
        return answer;
    }

    /** How often the engine was asked, at least. */
    int decided() {
        return known.size();
    }

    private List<Object> key(Map<String, Object> report) {
        Object fitting = rules == null ? null : rules.of(report);
        if (fitting == null) {
            return FactPaths.read(report, all);
        }
        List<Object> key = new ArrayList<>(FactPaths.read(report, ofOutputs));
        key.add(fitting);
        return key;
    }

    private Answer<T> decide(Map<String, Object> report) {
        try {
            return new Answer<>(reader.apply(engine.evaluateDecision(decision, Collections.singletonMap(Var.REPORT, report))), null);
        } catch (RuntimeException e) {
            // today's table on facts of years ago: whatever the engine has against it is the answer
            return new Answer<>(null, e.getMessage());
        }
    }

    /** The names that stand in any expression of a decision. */
    private static void reads(Decision decision, Set<String> inputs, Set<String> outputs) {
        if (decision.getExpression() instanceof DecisionTable written) {
            TableModel table = TableModel.of(written);
            table.inputs().forEach(column -> inputs.addAll(Feel.expression(column.text()).paths));
            table.rows().forEach(row -> {
                row.cells().stream().filter(cell -> !cell.any()).forEach(cell -> inputs.addAll(Feel.unaryTests(cell.text()).paths));
                row.results().stream().filter(cell -> !cell.any()).forEach(cell -> outputs.addAll(Feel.expression(cell.text()).paths));
            });
        } else if (decision.getExpression() instanceof LiteralExpression literal && literal.getText() != null) {
            inputs.addAll(Feel.expression(literal.getText().getTextContent()).paths);
        }
    }
}
