package pl.sprawa.city;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A table of the city pack. It is read line by line, so that every finding can name its line; a cell cannot hold a line break. */
class Csv {

    private static final ObjectReader LINE = new CsvMapper().readerForArrayOf(String.class);

    private final String file;
    private final List<String> columns;
    private final Set<String> optional;
    private final Findings findings;

    Csv(String file, List<String> columns, Set<String> optional, Findings findings) {
        this.file = file;
        this.columns = columns;
        this.optional = optional;
        this.findings = findings;
    }

    /** A line of the table, from 1, and its cells by column; a cell left empty is the empty string. */
    record Row(int line, Map<String, String> cells) {

        String get(String column) {
            return cells.getOrDefault(column, "");
        }

        /** The parts of a cell that holds several values separated by {@code |}. */
        List<String> list(String column) {
            return Arrays.stream(get(column).split("\\|")).map(String::strip).filter(part -> !part.isEmpty()).toList();
        }
    }

    List<Row> read(String text) {
        List<Row> rows = new ArrayList<>();
        List<String> header = null;
        String[] lines = text.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].isBlank()) {
                continue;
            }
            List<String> cells = cells(lines[i], i + 1);
            if (header == null) {
                header = cells;
                if (!isHeader(header, i + 1)) {
                    return List.of();
                }
            } else if (cells.size() > header.size()) {
                findings.add(file, i + 1, "the line has " + cells.size() + " cells, the header " + header.size(),
                        "put a cell that holds a comma in quotes, or remove what is too much");
            } else {
                Map<String, String> row = new LinkedHashMap<>();
                for (int c = 0; c < cells.size(); c++) {
                    row.put(header.get(c), cells.get(c));
                }
                rows.add(new Row(i + 1, row));
            }
        }
        if (rows.isEmpty()) {
            findings.add(file, 0, "the table has no rows", "the first line names the columns " + String.join(",", columns) + "; add lines below it");
        }
        return rows;
    }

    private boolean isHeader(List<String> header, int line) {
        int before = findings.all().size();
        columns.stream().filter(column -> !header.contains(column) && !optional.contains(column)).forEach(column -> findings.add(file, line,
                "the column " + column + " is missing", "the first line must be " + String.join(",", columns) + ", separated by commas"));
        header.stream().filter(column -> !columns.contains(column)).forEach(column -> findings.add(file, line,
                "there is no column " + column, "the columns are " + String.join(",", columns) + "; remove or rename it"));
        return findings.all().size() == before;
    }

    private List<String> cells(String line, int number) {
        try {
            String[] cells = LINE.readValue(line);
            return Arrays.stream(cells).map(String::strip).toList();
        } catch (JsonProcessingException e) {
            findings.add(file, number, "the line is not CSV: " + e.getOriginalMessage(), "see that every quote that is opened is closed");
            return List.of();
        }
    }
}
