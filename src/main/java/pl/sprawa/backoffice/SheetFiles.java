package pl.sprawa.backoffice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Writes a table as a file that a Polish Excel opens right. */
final class SheetFiles {

    /** Excel takes a file without it for Windows-1250. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final MediaType XLSX = MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private SheetFiles() {
    }

    /** @param format {@code csv} or {@code xlsx} */
    static ResponseEntity<byte[]> download(Sheet sheet, String format) {
        boolean csv = format.equals("csv");
        return ResponseEntity.ok().contentType(csv ? new MediaType("text", "csv", StandardCharsets.UTF_8) : XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("sprawa-" + sheet.id() + "." + format).build().toString())
                .body(csv ? csv(sheet) : xlsx(sheet));
    }

    /** Semicolons, because the comma is the Polish decimal point. */
    static byte[] csv(Sheet sheet) {
        StringBuilder file = new StringBuilder(BYTE_ORDER_MARK);
        file.append(columns(sheet).map(column -> quoted(sheet.columns().get(column).text())).collect(Collectors.joining(";"))).append("\r\n");
        for (Sheet.Row row : sheet.rows()) {
            file.append(values(sheet, row).stream().map(SheetFiles::plain).collect(Collectors.joining(";"))).append("\r\n");
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Texts are typed as texts, so that none is taken for a formula. */
    static byte[] xlsx(Sheet sheet) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Sprawa", "1.0")) {
            Worksheet page = book.newWorksheet(sheet.caption().replaceAll("[\\[\\]*?/\\\\:]", " ").substring(0, Math.min(31, sheet.caption().length())));
            List<String> names = columns(sheet).map(column -> sheet.columns().get(column).text()).toList();
            for (int column = 0; column < names.size(); column++) {
                page.value(0, column, names.get(column));
                page.style(0, column).bold().set();
            }
            page.freezePane(0, 1);
            int line = 1;
            for (Sheet.Row row : sheet.rows()) {
                List<Object> values = values(sheet, row);
                for (int column = 0; column < values.size(); column++) {
                    put(page, line, column, values.get(column));
                }
                line++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The memory cannot be written to", e);
        }
        return out.toByteArray();
    }

    private static List<Object> values(Sheet sheet, Sheet.Row row) {
        return columns(sheet).map(column -> Objects.<Object>requireNonNullElse(row.cells().get(column).value(), "")).toList();
    }

    private static Stream<Integer> columns(Sheet sheet) {
        return IntStream.range(0, sheet.columns().size()).filter(column -> sheet.columns().get(column).file()).boxed();
    }

    private static void put(Worksheet page, int line, int column, Object value) {
        if (value instanceof Number number) {
            page.value(line, column, number);
        } else if (value instanceof LocalDateTime moment) {
            page.value(line, column, moment);
            page.style(line, column).format("yyyy-mm-dd hh:mm").set();
        } else if (value instanceof LocalDate day) {
            page.value(line, column, day);
            page.style(line, column).format("yyyy-mm-dd").set();
        } else {
            page.value(line, column, value.toString());
        }
    }

    private static String plain(Object value) {
        if (value instanceof Number) {
            return value.toString();
        }
        return quoted(value instanceof LocalDateTime moment ? MOMENT.format(moment) : value.toString());
    }

    /** A text that a spreadsheet would take for a formula begins with an apostrophe. */
    private static String quoted(String text) {
        String harmless = text.isEmpty() || "=+-@\t\r\n".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        return harmless.matches("(?s).*[;\"\r\n].*") ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
