package pl.sprawa.channel.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CsvRowsTest {

    @Test
    void countsRowsAsASpreadsheetAndPassesOverRepeatedHeaders() throws IOException {
        try (CsvRows rows = new CsvRows("f.csv", new StringReader("a;b\r\n1;\"x;\r\ny\"\r\na;b\r\n\r\n2;\"say \"\"no\"\"\"\r\n"), ';')) {
            assertThat(rows.next()).isEqualTo(new Row("f.csv", 2, Map.of("a", "1", "b", "x;\r\ny"), null));
            assertThat(rows.next()).isEqualTo(new Row("f.csv", 4, Map.of("a", "2", "b", "say \"no\""), null));
            assertThat(rows.next()).isNull();
            assertThat(rows.repeatedHeaders()).isEqualTo(1);
        }
    }

    @Test
    void marksARowOfAnotherWidthAndKeepsAllItsFields() throws IOException {
        try (CsvRows rows = new CsvRows("f.csv", new StringReader("a,b\n1\n1,2,3\n"), ',')) {
            assertThat(rows.next().fault()).contains("1 columns").contains("2");
            Row wide = rows.next();
            assertThat(wide.fault()).contains("3 columns");
            assertThat(wide.columns()).containsEntry("column 3", "3");
        }
    }

    @Test
    void saysWhereAFileCannotBeReadOn() {
        byte[] latin = "a,b\n1,2\n3,é\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> {
            try (CsvRows rows = new CsvRows("f.csv", new InputStreamReader(new ByteArrayInputStream(latin), StandardCharsets.UTF_8.newDecoder()), ',')) {
                while (rows.next() != null) {
                    // reads on to the bad byte
                }
            }
        }).isInstanceOf(IOException.class).hasMessageContaining("f.csv").hasMessageContaining("encoding");
    }
}
