package pl.sprawa.channel.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mapping with a mistake is refused with the line and the key of the mistake. */
class MappingReaderTest {

    private static final String SOUND = """
            source: old
            format: csv
            zone: Europe/Warsaw
            times: ["yyyy-MM-dd HH:mm"]
            shapes:
              moved: {when: {a: x}, columns: {b: a}}
            fields:
              id: "{a}"
              type: "{b}"
              requested: "{c}"
              closed: "{d}"
            services:
              - service: pothole
            """;

    @TempDir Path folder;

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', value = {
            "source: old|source: 'o:d'|line 1, key 'source'|colon",
            "format: csv|format: xls|line 2, key 'format'|csv or json",
            "Europe/Warsaw|Europe/Warszawa|line 3, key 'zone'|Europe/Warsaw",
            "yyyy-MM-dd HH:mm|bbb|line 4, key 'times'|yyyy-MM-dd",
            "{a: x}|{a: '('}|line 6, key 'shapes.moved.when.a'|regular expression",
            "id: |ident: |line 8, key 'fields.ident'|requested",
            "'  type: \"{b}\"'|'  notes: \"{b}\"'|line 8, key 'fields'|'type' is missing",
            "'  closed: \"{d}\"'|'  closed: d'|line 11, key 'fields.closed'|braces",
            "service: pothole|service: hole|line 13, key 'services.service'|no service 'hole'",
            "services:|status: {open: [New], closed: [Done]}\\nservices:|line 12, key 'status'|fields.status",
            "format: csv|encoding: utf-99|line 2, key 'encoding'|windows-1250",
            "format: csv|source: new|line 2, key 'source'|twice",
            "format: csv|in-this-city: perhaps|line 2, key 'in-this-city'|true or false",
            "format: csv|format: 'csv|line|not YAML"})
    void namesLineAndKey(String sound, String broken, String where, String mend) throws IOException {
        assertThat(SOUND).contains(sound);
        Path file = Files.writeString(folder.resolve("m.yaml"), SOUND.replace(sound, broken.replace("\\n", "\n")));
        assertThatThrownBy(() -> MappingReader.read(file, Set.of("pothole")::contains))
                .isInstanceOf(BadMapping.class).hasMessageContaining("m.yaml").hasMessageContaining(where).hasMessageContaining(mend);
    }

    @Test
    void readsTheSoundOne() throws IOException {
        Mapping mapping = MappingReader.read(Files.writeString(folder.resolve("m.yaml"), SOUND), Set.of("pothole")::contains);
        assertThat(mapping.source()).isEqualTo("old");
        assertThat(mapping.inThisCity()).isTrue();
        assertThat(mapping.times().read("2026-01-02 03:04")).hasValueSatisfying(at -> assertThat(at).isEqualTo("2026-01-02T02:04:00Z"));
        assertThat(mapping.times().read("2026-01-02")).isEmpty();
    }
}
