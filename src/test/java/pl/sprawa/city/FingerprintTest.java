package pl.sprawa.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fingerprint of the calendars changes if and only if opening times do. */
class FingerprintTest {

    private static final String FILE = """
            holidays: pl
            days-off: [2026-05-04]
            calendars:
              office:
                hours: {mon-fri: "08:00-16:00"}
              always:
                hours: {mon-sun: 00:00-24:00}
                on-holidays: open
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            08:00-16:00            | 08:00-16:30
            08:00-16:00            | 08:00-12:00, 12:30-16:00
            mon-fri                | mon-sat
            2026-05-04             | 2026-05-05
            [2026-05-04]           | []
            holidays: pl           | holidays: de
            on-holidays: open      | on-holidays: closed
            office:                | town-hall:
            '00:00-24:00}'         | '00:00-23:59}'
            """)
    void changesWithOpeningTimes(String from, String to) throws IOException {
        assertThat(fingerprint(change(from, to), "Europe/Warsaw")).isNotEqualTo(fingerprint(FILE, "Europe/Warsaw"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            08:00-16:00            | 8:00-12:00, 12:00-16:00
            'mon-fri: "08:00-16:00"' | 'mon-wed: "08:00-16:00", thu-fri: 08:00-16:00'
            [2026-05-04]           | [2026-05-04, 2026-05-04]
            [2026-05-04]           | [2026-05-04, 2026-05-09, 2026-12-25]
            holidays: pl           | '# the same country\nholidays: PL'
            """)
    void staysWithTheWording(String from, String to) throws IOException {
        assertThat(fingerprint(change(from, to), "Europe/Warsaw")).isEqualTo(fingerprint(FILE, "Europe/Warsaw"));
    }

    @Test
    void changesWithTheZoneAndNotWithTheOrderOfCalendars() throws IOException {
        assertThat(fingerprint(FILE, "Europe/Lisbon")).isNotEqualTo(fingerprint(FILE, "Europe/Warsaw"));
        int office = FILE.indexOf("  office:");
        int always = FILE.indexOf("  always:");
        String turned = FILE.substring(0, office) + FILE.substring(always) + FILE.substring(office, always);
        assertThat(fingerprint(turned, "Europe/Warsaw")).isEqualTo(fingerprint(FILE, "Europe/Warsaw"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"night", ""})
    void aCalendarThatIsNotThereIsNamedWithThoseThatAre(String name) throws IOException {
        WorkingCalendars calendars = calendars(FILE, "Europe/Warsaw");
        assertThat(calendars.named("office")).isNotNull();
        assertThatThrownBy(() -> calendars.named(name)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("always, office");
        assertThatThrownBy(() -> calendars.named(null)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String change(String from, String to) {
        assertThat(FILE).contains(from);
        return FILE.replace(from, to.replace("\\n", "\n"));
    }

    private String fingerprint(String file, String zone) throws IOException {
        return calendars(file, zone).fingerprint();
    }

    private WorkingCalendars calendars(String file, String zone) throws IOException {
        Files.writeString(folder.resolve("calendar.yaml"), file);
        Findings findings = new Findings();
        WorkingCalendars calendars = new WorkingCalendars(new CalendarFile(ZoneId.of(zone), findings).read(new PackFolder(folder.toString(), findings)));
        assertThat(findings.all()).isEmpty();
        return calendars;
    }
}
