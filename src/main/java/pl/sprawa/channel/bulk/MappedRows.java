package pl.sprawa.channel.bulk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** The rows of a file in the format and encoding of a mapping, which must speak of the file's own columns. */
final class MappedRows implements Rows {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Path file;
    private final Mapping mapping;
    private final Reader reader;
    private final Rows rows;
    private boolean checked;

    /** @throws IOException if the file cannot be read */
    MappedRows(Path file, Mapping mapping) throws IOException {
        this.file = file;
        this.mapping = mapping;
        String name = file.getFileName().toString();
        // A new decoder complains of bytes that are none of the encoding; the default one would write question marks.
        reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), mapping.encoding().newDecoder()));
        try {
            reader.mark(1);
            if (reader.read() != BYTE_ORDER_MARK) {
                reader.reset();
            }
            rows = mapping.json() ? new JsonRows(name, reader) : new CsvRows(name, reader, mapping.delimiter());
        } catch (IOException e) {
            reader.close();
            throw e;
        }
    }

    /** @throws BadMapping if the mapping speaks of columns that the file does not have */
    @Override
    public Row next() throws IOException {
        Row row = rows.next();
        if (row != null && !checked && !mapping.json()) {
            requireColumns(row);
        }
        checked = true;
        return row;
    }

    private void requireColumns(Row first) {
        Set<String> known = new HashSet<>(first.columns().keySet());
        mapping.shapes().forEach(shape -> known.addAll(shape.columns().keySet()));
        mapping.fields().forEach((field, template) -> template.columns().stream().filter(column -> !known.contains(column)).findFirst()
                .ifPresent(column -> {
                    throw new BadMapping(file, "the mapping's fields." + field.key() + " speaks of the column '" + column
                            + "', which the file does not have; its columns are " + first.columns().keySet());
                }));
    }

    @Override
    public long repeatedHeaders() {
        return rows.repeatedHeaders();
    }

    @Override
    public void close() throws IOException {
        try (reader) {
            rows.close();
        }
    }
}
