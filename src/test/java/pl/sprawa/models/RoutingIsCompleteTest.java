package pl.sprawa.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

    private static List<Object> domain(String service, String expression, Input input, String entries) {
        String name = expression.substring(expression.lastIndexOf('.') + 1);
        String type = input.getInputExpression().getTypeRef();
        if ("boolean".equals(type)) {
            return List.of(true, false);
        }
        if (type.matches("integer|long|double|number")) {
            int least = name.matches("weekday|month") ? 1 : 0;
            int greatest = GREATEST.getOrDefault(name, 1000);
            TreeSet<Integer> numbers = new TreeSet<>(List.of(least, greatest));
            NUMBER.matcher(entries).results().map(hit -> Integer.valueOf(hit.group())).forEach(n ->
                    numbers.addAll(List.of(n - 1, n, n + 1)));
            return List.copyOf(numbers.subSet(least, true, greatest, true));
        }
        List<Object> texts = new ArrayList<>(TEXT.matcher(entries).results().map(hit -> hit.group(1)).collect(Collectors.toSet()));
        if (expression.startsWith("report.answers.")) {
            FormFile form = FormFile.of(service + "-report");
            assertThat(form.choices(name)).as("choices of the form for " + name).containsAll(texts.stream().map(String.class::cast).toList());
            texts = new ArrayList<>(form.choices(name));
            if (!form.required(name)) {
                texts.add(null);
            }
        } else if (input.getInputValues() != null) {
            texts = new ArrayList<>(TEXT.matcher(input.getInputValues().getTextContent()).results().map(hit -> hit.group(1)).toList());
        } else {
            texts.addAll(List.of("wola", "unknown"));
        }
        return texts.stream().distinct().toList();
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
