package pl.sprawa.channel.bulk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import pl.sprawa.channel.bulk.Translator.Translated;

/** The extracts of real files under {@code src/test/resources/import}, read by the very mappings of docs/import. */
final class Extracts {

    static final Path WROCLAW = Path.of("docs/import/wroclaw.yaml");
    static final Path BALTIMORE = Path.of("docs/import/baltimore.yaml");
    static final Path WARSZAWA = Path.of("docs/import/warszawa-19115.yaml");
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T08:00:00Z"), ZoneOffset.UTC);

    private Extracts() {
    }

    static Path file(String name) {
        return Path.of("src/test/resources/import").resolve(name);
    }

    static Mapping mapping(Path file) {
        return MappingReader.read(file, service -> true);
    }

    /** The mapping under another name of the source: the same rows are then other reports. */
    static Path renamed(Path mapping, String source, Path folder) throws IOException {
        return Files.writeString(folder.resolve(source + ".yaml"), Files.readString(mapping).replaceFirst("(?m)^source: .*$", "source: " + source));
    }

    static List<Row> rows(Mapping mapping, String name) throws IOException {
        List<Row> all = new ArrayList<>();
        try (var reader = Files.newBufferedReader(file(name));
             Rows rows = mapping.json() ? new JsonRows(name, reader) : new CsvRows(name, reader, mapping.delimiter())) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                all.add(row);
            }
        }
        return all;
    }

    /** What the first row with this id becomes. */
    static Translated translated(Path mappingFile, String name, String idColumn, String id) throws IOException, Rejected {
        Mapping mapping = mapping(mappingFile);
        Row row = rows(mapping, name).stream().filter(each -> each.columns().get(idColumn).equals(id)).findFirst().orElseThrow();
        return new Translator(mapping, CLOCK).translate(row);
    }
}
