package pl.sprawa.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Gaps and overlaps of tables, also against running every case through the FEEL engine. */
class TableProofTest {

    private static final CityFacts CITY = new CityFacts(Set.of(), Set.of("wola", "ochota"), Set.of(), Set.of(), Set.of());
    private static final List<String> HOURS = List.of("-", "[0..5]", "< 6", ">= 22", "[6..22)", "(5..12]", "not([8..16])", "6,7,8", "12",
            "? > 3 and ? < 20", "odd(?)");
    private static final List<String> KINDS = List.of("-", "\"a\"", "\"a\",\"b\"", "not(\"a\")", "null", "not(null)", "\"c\", null",
            "starts with(?, \"b\")");

    private final Findings findings = new Findings("test.dmn");

    @RepeatedTest(40)
    void findsAGapOrOverlapExactlyWhenACaseShowsIt(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<List<String>> rules = IntStream.range(0, 2 + random.nextInt(4)).mapToObj(i -> List.of(
                HOURS.get(random.nextInt(HOURS.size())), KINDS.get(random.nextInt(KINDS.size())))).toList();

        prove(HitPolicy.UNIQUE, List.of("report.hour", "report.answers.kind"), rules);

        boolean gap = false;
        boolean overlap = false;
        for (int hour = 0; hour < 24; hour++) {
            for (String kind : new String[] {"a", "b", "c", null}) {
                int at = hour;
                long hits = rules.stream().filter(rule -> Feel.unaryTests(rule.get(0)).holds(at, Map.of())
                        && Feel.unaryTests(rule.get(1)).holds(kind, Map.of())).count();
                gap |= hits == 0;
                overlap |= hits > 1;
            }
        }
        assertThat(findings.all().stream().anyMatch(f -> f.problem().startsWith("no rule answers"))).as("gap in " + rules).isEqualTo(gap);
        assertThat(findings.all().stream().anyMatch(f -> f.problem().startsWith("answers the same"))).as("overlap in " + rules)
                .isEqualTo(overlap);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "<= 5      | > 5        |",
            "< 5       | > 5        | report.answers.count = 5",
            "< 5       | >= 6       | report.answers.count = 5 or between 5 and 6",
            "[0..10]   | not([0..10]) |",
            "< -3      | > -3       | report.answers.count = -3",
            "not(5)    | 6          | report.answers.count = 5"})
    void numbersAreProvenToTheLastFraction(String first, String second, String gap) {
        prove(HitPolicy.FIRST, List.of("report.answers.count"), List.of(List.of(first), List.of(second)));

        List<String> gaps = findings.all().stream().map(Finding::problem).filter(p -> p.startsWith("no rule")).toList();
        assertThat(gaps).isEqualTo(Optional.ofNullable(gap).map(g -> List.of("no rule answers " + g)).orElse(List.of()));
    }

    @Test
    void aFunctionOverEndlesslyManyValuesIsNotBelieved() {
        prove(HitPolicy.UNIQUE, List.of("report.answers.count"), List.of(List.of("odd(?)"), List.of("even(?)")));

        assertThat(findings.all()).extracting(Finding::problem).containsExactly(
                "the cell odd(?) cannot be proven: report.answers.count has endlessly many values",
                "the cell even(?) cannot be proven: report.answers.count has endlessly many values");
    }

    @Test
    void twoColumnsAboutOneListAreNotTakenForIndependent() {
        prove(HitPolicy.UNIQUE, List.of("list contains(report.answers.signs, \"x\")", "list contains(report.answers.signs, \"y\")"),
                List.of(List.of("true", "-"), List.of("false", "true"), List.of("false", "false"), List.of("null", "null")));

        assertThat(findings.all()).isEmpty();
    }

    @Test
    void aRuleBelowAllItsCasesIsNeverReached() {
        prove(HitPolicy.FIRST, List.of("report.hour"), List.of(List.of("< 12"), List.of("> 10"), List.of("11")));

        assertThat(findings.all()).extracting(Finding::elementId, Finding::problem).hasSize(1).first()
                .asString().contains("R3", "never reached");
    }

    private void prove(HitPolicy policy, List<String> columns, List<List<String>> rules) {
        List<TableModel.Column> inputs = columns.stream().map(text -> new TableModel.Column("I" + text, text, text, null, "")).toList();
        List<TableModel.Row> rows = new ArrayList<>();
        for (List<String> rule : rules) {
            rows.add(new TableModel.Row("R" + (rows.size() + 1), rows.size() + 1,
                    rule.stream().map(cell -> new TableModel.Cell("C", cell)).toList(), List.of(), "why"));
        }
        TableModel table = new TableModel(policy, inputs, List.of(), rows);
        TableSpace space = TableSpace.of(table, new ReportFacts(CITY, Set::of, form()), findings);
        if (space != null) {
            TableProof.check("d", "D", table, space, findings);
        }
    }

    private static FormModel form() {
        String json = """
                {"id": "x-report", "components": [
                  {"type": "radio", "key": "kind", "values": [{"value": "a"}, {"value": "b"}, {"value": "c"}]},
                  {"type": "number", "key": "count", "validate": {"required": true}},
                  {"type": "checklist", "key": "signs", "values": [{"value": "x"}, {"value": "y"}, {"value": "z"}]}]}""";
        return FormModel.read(new ModelFile("x-report.form", json.getBytes()), new Findings("x")).orElseThrow();
    }
}
