package pl.sprawa.channel.bulk;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** CSV as RFC 4180 has it; the first row names the columns. */
final class CsvRows implements Rows {

    private static final CsvMapper CSV = CsvMapper.csvBuilder().enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES).build();

    private final String file;
    private final MappingIterator<String[]> rows;
    private final String[] header;
    private long number = 1;
    private long repeatedHeaders;

    CsvRows(String file, Reader reader, char delimiter) throws IOException {
        this.file = file;
        try {
            rows = CSV.readerFor(String[].class).with(CsvSchema.emptySchema().withColumnSeparator(delimiter)).readValues(reader);
        } catch (IOException e) {
            throw unreadable(e);
        }
        header = read();
        if (header == null) {
            throw new IOException(file + " is empty: it needs at least the row with the names of its columns");
        }
        for (int i = 0; i < header.length; i++) {
            header[i] = header[i].strip();
        }
    }

    @Override
    public Row next() throws IOException {
        while (true) {
            String[] values = read();
            if (values == null) {
                return null;
            }
            number++;
            if (Arrays.equals(header, Arrays.stream(values).map(String::strip).toArray())) {
                repeatedHeaders++;
                continue;
            }
            return row(values);
        }
    }

    private Row row(String[] values) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (int i = 0; i < Math.max(header.length, values.length); i++) {
            columns.put(i < header.length ? header[i] : "column " + (i + 1), i < values.length ? values[i] : "");
        }
        return new Row(file, number, columns, values.length == header.length ? null
                : "the row has " + values.length + " columns, the header " + header.length);
    }

    private String[] read() throws IOException {
        try {
            return rows.hasNextValue() ? rows.nextValue() : null;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private IOException unreadable(IOException e) {
        return new IOException(file + ", after row " + number + ": " + (e instanceof CharacterCodingException
                ? "the text is not in the mapping's encoding; correct the key 'encoding'"
                : e.getMessage() + "; mend the quotes there and run the import again"), e);
    }

    @Override
    public long repeatedHeaders() {
        return repeatedHeaders;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
