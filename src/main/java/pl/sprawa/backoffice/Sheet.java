package pl.sprawa.backoffice;

import java.util.Arrays;
import java.util.List;

/**
 * A table as a page shows it and as a file holds it.
 *
 * @param id   stands in addresses and names the file
 * @param help one sentence on what is counted
 * @param list address of the list behind it, or {@code null}
 */
record Sheet(String id, String caption, String help, List<Column> columns, List<Row> rows, String list) {

    /** @param file whether it stands in files too; a column of links does not */
    record Column(String text, boolean number, boolean file) {
    }

    record Row(List<Cell> cells) {
    }

    /**
     * @param value for files: a number, a {@code LocalDateTime}, a {@code LocalDate} or a text; {@code null} for an empty cell
     * @param text  for the page
     * @param href  what it leads to, or {@code null}
     * @param tone  {@code overdue}, {@code soon} or nothing; the column or the text says the same
     */
    record Cell(Object value, String text, String href, String tone, boolean head, boolean number) {

        static Cell head(String text, String href) {
            return new Cell(text, text, href, "", true, false);
        }

        static Cell text(String text) {
            return new Cell(text, text, null, "", false, false);
        }

        static Cell of(Object value, String text, String tone) {
            return new Cell(value, text, null, tone, false, value instanceof Number);
        }

        static Cell link(String text, String href) {
            return new Cell(null, text, href, "", false, false);
        }

        /** Zero leads nowhere. */
        static Cell count(long number, String text, String href, String tone) {
            return new Cell(number, text, number == 0 ? null : href, number == 0 ? "" : tone, false, true);
        }
    }

    static Row row(Cell... cells) {
        return new Row(Arrays.asList(cells));
    }

    public boolean empty() {
        return rows.isEmpty();
    }
}
