package pl.sprawa.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.instance.Input;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a resident answers, exactly one rule of the routing table applies and it names a unit that exists. Tries every
 * combination of the values that make a difference: all choices of the form, all literals of the table and their neighbours.
 */
class RoutingIsCompleteTest {

    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Map<String, Integer> GREATEST = Map.of("hour", 23, "weekday", 7, "month", 12);

    static Stream<String> services() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("dmn"))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith("-routing.dmn"))
                    .map(name -> name.replace("-routing.dmn", "")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void exactlyOneUnitForAnyReport(String service) throws IOException {
        RoutingTable table = RoutingTable.of(service);
        List<String> names = new ArrayList<>();
        List<List<Object>> domains = new ArrayList<>();
        for (Input input : table.inputs()) {
            String expression = input.getInputExpression().getText().getTextContent().strip();
            names.add(expression.substring(expression.lastIndexOf('.') + 1));
            domains.add(domain(service, expression, input, table.entriesOf(input)));
        }
        Set<String> units = units();
        List<String> gaps = new ArrayList<>();
        combine(domains, new ArrayList<>(), values -> {
            ReportFacts facts = ReportFacts.about(service);
            for (int i = 0; i < values.size(); i++) {
                facts.with(names.get(i), values.get(i));
            }
            String unit = table.unitFor(facts);
            if (!units.contains(unit)) {
                gaps.add(values + " -> " + unit);
            }
        });
        assertThat(gaps).as("combinations of " + names + " without a unit that exists").isEmpty();
    }

    private static List<Object> domain(String service, String expression, Input input, List<String> entries) {
        String name = expression.substring(expression.lastIndexOf('.') + 1);
        String type = input.getInputExpression().getTypeRef();
        if ("boolean".equals(type)) {
            return List.of(true, false);
        }
        return type.matches("integer|long|double|number") ? numbers(name, entries) : texts(service, expression, input, entries);
    }

    private static List<Object> numbers(String name, List<String> entries) {
        int least = name.matches("weekday|month") ? 1 : 0;
        int greatest = GREATEST.getOrDefault(name, 1000);
        TreeSet<Integer> numbers = new TreeSet<>(List.of(least, greatest));
        NUMBER.matcher(String.join(" ", entries)).results().map(hit -> Integer.valueOf(hit.group()))
                .forEach(n -> numbers.addAll(List.of(n - 1, n, n + 1)));
        return List.copyOf(numbers.subSet(least, true, greatest, true));
    }

    private static List<Object> texts(String service, String expression, Input input, List<String> entries) {
        List<String> named = literals(String.join(" ", entries));
        List<String> all = new ArrayList<>();
        if (expression.startsWith("report.answers.")) {
            String question = expression.substring(expression.lastIndexOf('.') + 1);
            FormFile form = FormFile.of(service + "-report");
            all.addAll(form.choices(question));
            assertThat(all).as("choices of the form for " + question).containsAll(named);
            if (!form.required(question)) {
                all.add(null);
            }
        } else if (input.getInputValues() != null) {
            all.addAll(literals(input.getInputValues().getTextContent()));
        } else {
            all.addAll(named);
            all.addAll(List.of("wola", "wesola", "unknown"));
        }
        return oneOfEachKind(all, entries);
    }

    /** Values that the same entries name get the same unit, or none: trying one of them is enough. */
    private static List<Object> oneOfEachKind(List<String> values, List<String> entries) {
        Map<List<String>, String> kinds = new LinkedHashMap<>();
        values.forEach(value -> kinds.putIfAbsent(value == null ? List.of("no answer")
                : entries.stream().filter(entry -> entry.contains('"' + value + '"')).toList(), value));
        return new ArrayList<>(kinds.values());
    }

    private static List<String> literals(String feel) {
        return TEXT.matcher(feel).results().map(hit -> hit.group(1)).distinct().toList();
    }

    private static void combine(List<List<Object>> domains, List<Object> chosen, Consumer<List<Object>> use) {
        if (chosen.size() == domains.size()) {
            use.accept(chosen);
            return;
        }
        for (Object value : domains.get(chosen.size())) {
            chosen.add(value);
            combine(domains, chosen, use);
            chosen.remove(chosen.size() - 1);
        }
    }

    private static Set<String> units() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("city/units.csv"))) {
            return lines.skip(1).map(line -> line.split("[,;]", 2)[0]).collect(Collectors.toSet());
        }
    }
}
