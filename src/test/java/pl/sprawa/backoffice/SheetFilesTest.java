package pl.sprawa.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files for offices: nothing in them is taken for a formula, and Polish letters and columns stay what they are. */
class SheetFilesTest {

    private static final Sheet SHEET = new Sheet("units", "Jednostki: [wszystkie] i jeszcze trochę dłużej", "", List.of(new Sheet.Column("Jednostka", false, true),
            new Sheet.Column("Po terminie", true, true), new Sheet.Column("Cockpit", false, false), new Sheet.Column("Od", false, true)), List.of(
            Sheet.row(Sheet.Cell.head("Zarząd; \"Dróg\"", "/x"), Sheet.Cell.count(-17, "-17", "/x", ""), Sheet.Cell.link("Cockpit", "/y"),
                    Sheet.Cell.of(LocalDateTime.parse("2026-03-27T10:30:00"), "27.03.2026 10:30", "")),
            Sheet.row(Sheet.Cell.head("=cmd|'/c calc'!A1", null), Sheet.Cell.count(0, "0", "/x", ""), Sheet.Cell.link("", null), Sheet.Cell.text("@SUM(A1)")),
            Sheet.row(Sheet.Cell.head("+48 600", null), new Sheet.Cell(null, "–", null, "", false, true), Sheet.Cell.link("", null), Sheet.Cell.text("-1"))), null);

    @Test
    void csvIsWhatAPolishExcelOpens() {
        assertThat(new String(SheetFiles.csv(SHEET), StandardCharsets.UTF_8)).isEqualTo("\uFEFF" + """
                Jednostka;Po terminie;Od\r
                "Zarząd; ""Dróg""\";-17;2026-03-27 10:30\r
                '=cmd|'/c calc'!A1;0;'@SUM(A1)\r
                '+48 600;;'-1\r
                """);
    }

    @Test
    void xlsxHoldsTextsNumbersAndNoFormula(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("units.xlsx"), SheetFiles.xlsx(SHEET));
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(text(zip, "xl/worksheets/sheet1.xml")).contains("<v>-17</v>").doesNotContain("<f>");
            assertThat(text(zip, "xl/sharedStrings.xml")).contains("Zarz&#x105;d; &quot;Dr&#xf3;g&quot;", "=cmd|");
            assertThat(text(zip, "xl/workbook.xml")).contains("Jednostki").doesNotContain("[wszystkie]");
        }
    }

    private static String text(ZipFile zip, String entry) throws IOException {
        return new String(zip.getInputStream(zip.getEntry(entry)).readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void zeroLeadsNowhere() {
        assertThat(SHEET.rows().get(1).cells().get(1).href()).isNull();
        assertThat(SHEET.rows().get(0).cells().get(1).href()).isEqualTo("/x");
    }
}
