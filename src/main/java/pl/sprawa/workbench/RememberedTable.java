package pl.sprawa.workbench;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import pl.sprawa.casework.Var;

/**
 * A decision that is asked again and again: what it answered is remembered by the facts that it reads, and by no others, so that the
 * engine decides each combination once. Not thread safe.
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
    private final List<String[]> paths = new ArrayList<>();
    private final Map<List<Object>, Answer<T>> known = new HashMap<>();

    /** @throws IllegalArgumentException if the file holds no such decision that can be read */
    RememberedTable(DmnEngine engine, String id, byte[] file, Function<DmnDecisionResult, T> reader) {
        Findings findings = new Findings(id + ".dmn");
        DecisionModel model = DecisionModel.read(new ModelFile(id + ".dmn", file), findings)
                .orElseThrow(() -> new IllegalArgumentException(String.valueOf(findings.all())));
        this.engine = engine;
        this.decision = engine.parseDecision(id, new ByteArrayInputStream(file));
        this.reader = reader;
        model.decisions().stream().flatMap(RememberedTable::reads).filter(path -> path.equals(Var.REPORT) || path.startsWith(Var.REPORT + "."))
                .forEach(path -> paths.add(path.split("\\.")));
    }

    Answer<T> ask(Map<String, Object> report) {
        Object[] read = new Object[paths.size()];
        for (int i = 0; i < read.length; i++) {
            read[i] = value(report, paths.get(i));
        }
        List<Object> key = Arrays.asList(read);
        Answer<T> answer = known.get(key);
        if (answer == null) {
            answer = decide(report);
            if (known.size() < MOST) {
                known.put(key, answer);
            }
        }
        return answer;
    }

    private Answer<T> decide(Map<String, Object> report) {
        try {
            return new Answer<>(reader.apply(engine.evaluateDecision(decision, Collections.singletonMap(Var.REPORT, report))), null);
        } catch (RuntimeException e) {
            // today's table on facts of years ago: whatever the engine has against it is the answer
            return new Answer<>(null, e.getMessage());
        }
    }

    private static Object value(Object facts, String[] path) {
        for (int i = 1; i < path.length; i++) {
            facts = facts instanceof Map<?, ?> map ? map.get(path[i]) : null;
        }
        return facts;
    }

    /** The facts that stand in any expression of a decision, outputs included. */
    private static Stream<String> reads(Decision decision) {
        Set<String> paths = new LinkedHashSet<>();
        if (decision.getExpression() instanceof DecisionTable written) {
            TableModel table = TableModel.of(written);
            table.inputs().forEach(column -> paths.addAll(Feel.expression(column.text()).paths));
            table.rows().forEach(row -> {
                row.cells().stream().filter(cell -> !cell.any()).forEach(cell -> paths.addAll(Feel.unaryTests(cell.text()).paths));
                row.results().stream().filter(cell -> !cell.any()).forEach(cell -> paths.addAll(Feel.expression(cell.text()).paths));
            });
        } else if (decision.getExpression() instanceof LiteralExpression literal && literal.getText() != null) {
            paths.addAll(Feel.expression(literal.getText().getTextContent()).paths);
        }
        return new TreeSet<>(paths).stream();
    }
}
