package pl.sprawa.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every row of every {@code src/test/resources/dmn/<service>-routing.csv} is a case: which unit gets a report with these
 * facts. Column {@code unit} is what is expected, {@code comment} says why; any other column is a fact of the report
 * ({@code district}, {@code roadManager}, {@code hour} ...) or a question of the service's form. An empty cell leaves the
 * fact as {@link ReportFacts} has it and the question unanswered; several choices are parted by {@code |}.
 */
class RoutingTest {

    private static final String SUFFIX = "-routing.csv";

    @TestFactory
    Stream<DynamicContainer> routing() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/dmn"))) {
            List<Path> tables = files.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
            assertThat(tables).isNotEmpty();
            return tables.stream().map(this::table);
        }
    }

    private DynamicContainer table(Path file) {
        String service = file.getFileName().toString().replace(SUFFIX, "");
        RoutingTable table = RoutingTable.of(service);
        List<DynamicTest> tests = new ArrayList<>();
        List<Map<String, String>> rows = read(file);
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> row = rows.get(i);
            tests.add(DynamicTest.dynamicTest("row " + (i + 2) + ": " + row.get("comment"), () ->
                    assertThat(table.unitFor(factsOf(service, row))).isEqualTo(row.get("unit"))));
        }
        tests.add(DynamicTest.dynamicTest("a row for each rule", () -> assertThat(table.rulesNotHit()).isEmpty()));
        return DynamicContainer.dynamicContainer(service, tests);
    }

    private static List<Map<String, String>> read(Path file) {
        try (MappingIterator<Map<String, String>> rows = new CsvMapper().enable(CsvParser.Feature.TRIM_SPACES)
                .readerForMapOf(String.class).with(CsvSchema.emptySchema().withHeader()).readValues(file.toFile())) {
            return rows.readAll();
        } catch (IOException e) {
            throw new IllegalStateException(file + " cannot be read", e);
        }
    }

    private static ReportFacts factsOf(String service, Map<String, String> row) {
        ReportFacts facts = ReportFacts.about(service);
        row.forEach((name, text) -> {
            if (!List.of("unit", "comment").contains(name) && text != null && !text.isEmpty()) {
                facts.with(name, value(text));
            }
        });
        return facts;
    }

    private static Object value(String text) {
        if (text.matches("true|false")) {
            return Boolean.valueOf(text);
        }
        if (text.matches("\\d+")) {
            return Integer.valueOf(text);
        }
        return text.contains("|") ? Arrays.asList(text.split("\\|")) : text;
    }
}
