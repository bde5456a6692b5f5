package pl.sprawa.channel.bulk;

import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The rejected rows as CSV: file, row, reason, message, then the row's own columns under their own names. Mended, it can be
 * imported with the same mapping.
 */
final class RejectsFile implements AutoCloseable {

    private static final CsvMapper CSV = CsvMapper.csvBuilder().enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING).build();

    private final SequenceWriter rows;
    private List<String> columns;

    RejectsFile(Path file) throws IOException {
        rows = CSV.writerFor(List.class).writeValues(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
    }

    void add(Row row, String reason, String message) throws IOException {
        if (columns == null) {
            columns = List.copyOf(row.columns().keySet());
            write(List.of("rejected file", "rejected row", "reason", "message"), columns);
        }
        List<String> values = new ArrayList<>(columns.stream().map(column -> row.columns().getOrDefault(column, "")).toList());
        row.columns().forEach((column, value) -> {
            if (!columns.contains(column)) {
                values.add(value);
            }
        });
        write(List.of(row.file(), String.valueOf(row.number()), reason, message), values);
    }

    private void write(List<String> front, List<String> values) throws IOException {
        List<String> line = new ArrayList<>(front);
        line.addAll(values);
        rows.write(line);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
