package pl.sprawa.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pl.sprawa.city.BrokenCityPack.Finding;

/** Every fault of a pack is told with its file, its line and what to do; one broken thing, one finding. */
class BrokenPackTest {

    @TempDir
    Path pack;

    @BeforeEach
    void copySmallCity() throws IOException {
        Path source = Path.of("src/test/resources/small-city");
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = pack.resolve(source.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    @Test
    void theCopyIsSound() {
        assertThat(CityPack.read(pack.toUri().toString()).city().name()).isEqualTo("Smallton");
        assertThat(CityPack.read(pack.toString()).units().all()).as("a plain path").hasSize(4);
    }

    @ParameterizedTest(name = "{0}:{1} {4}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            units.csv;         5; Public works,desk;               Public works,dask;               parent dask of works
            units.csv;         3; Contact desk,town;               Contact desk,works;              lead back to it: desk > works
            units.csv;         5; works,Public;                    desk,Public;                     the code desk is taken by line 3
            units.csv;         5; works,Public;                    Works!,Public;                   no unit code
            units.csv;         5; works,Public works,desk;         works,,desk;                     has no name
            units.csv;         5; Public works,desk;               Public works,;                   works has no parent
            units.csv;         5; yard,;                           dawn,;                           no calendar "dawn"
            units.csv;         5; works@smallton.example;          works at smallton;               no e-mail address
            units.csv;         5; yard,;                           yard,mayor;                      no role mayor
            units.csv;         5; yard,;                           yard,auditor;                    role auditor is taken by town
            units.csv;         0; hall,auditor;                    hall,;                           no unit has the role auditor
            units.csv;         1; parent,email;                    parent,e-mail;                   the column email is missing
            units.csv;         1; calendar,role;                   calendar,role,phone;             no column phone
            units.csv;         5; works@smallton.example;          works@smallton.example,a,b;      8 cells
            streets.csv;       3; Mill Lane,north;                 Mill Lane,nord;                  no district nord
            streets.csv;       3; Mill Lane,north;                 Mill Lane,;                      lies in no district
            streets.csv;       4; north,district;                  north,county;                    "county" is no manager
            streets.csv;       3; Mill Lane;                       `""`;                            has no name
            streets.csv;       5; Street,south;                    Street,north;                    is also Church Street on line 4
            calendar.yaml;     9; 07:00-15:00;                     07:00-25:00;                     are no hours
            calendar.yaml;     6; 09:00-12:30;                     12:30-09:00;                     are no hours
            calendar.yaml;     6; mon-fri;                         mon-fry;                         is no day
            calendar.yaml;     3; 2026-02-17;                      17.02.2026;                      is no date
            calendar.yaml;     1; holidays: pt;                    holidays: xx;                    no holidays of "xx"
            calendar.yaml;    10; on-holidays: open;               on-holidays: maybe;              neither open nor closed
            calendar.yaml;    10; on-holidays;                     holidays-open;                   no key holidays-open
            calendar.yaml;     6; '{mon-fri:';                     '[mon-fri:';                     not YAML
            city.yaml;         2; Europe/Lisbon;                   Europe/Lissabon;                 no time zone Europe/Lissabon
            city.yaml;         4; emergencyNotice;                 emergencynotice;                 no key emergencynotice
            city.yaml;         0; 'contact: ';                     '# ';                            contact is missing
            districts.geojson; 3; Polygon;                         LineString;                      not a polygon
            districts.geojson; 3; `[-9,38],[-8,38],[-8,39]`;       `[-9,38],[-8,38],[-8,39.5]`;     overlap
            districts.geojson; 3; `[-9,38],[-8,38],[-8,39]`;       `[-9,38],[-8,39],[-8,38]`;       not valid
            districts.geojson; 3; `,[-9,38]]]`;                    `]]`;                            not a polygon
            districts.geojson; 3; `[-9,38],[-8,38]`;               `[-9,38],[480000,38]`;           not in degrees
            districts.geojson; 3; `"code": "south"`;               `"code": "north"`;               the district north stands there twice
            districts.geojson; 3; `"code": "south", `;             ``;                              no district code
            districts.geojson; 3; `"geometry"`;                    `geometry`;                      not JSON
            messages/merged.en.txt; 2; {{/notes}};                 ;                                template is broken
            messages/merged.en.txt; 3; {{notes}};                  {{notes;                         a tag is not closed
            messages/merged.en.txt; 1; 'Report {{number}}: merged'; ;                               no subject
            """)
    void aFaultIsToldWithItsPlaceAndMend(String file, int line, String from, String to, String problem) throws IOException {
        replace(file, unquoted(from), unquoted(to));
        List<Finding> findings = findings();
        assertThat(findings).extracting(Finding::file).contains(file);
        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.file()).isEqualTo(file);
            assertThat(finding.problem()).contains(problem);
            assertThat(finding.line()).isEqualTo(line);
            assertThat(finding.mend()).isNotBlank();
        });
        assertThat(findings.stream().map(Finding::file).distinct().count()).as("only what hangs on it: %s", findings).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(delimiter = ';', textBlock = """
            works:;                                           wurks:;                                     1; no unit wurks
            adapter: open311;                                 adapter: fax;                               2; adapter of works is unknown
            adapter: open311;                                 adaptor: open311;                           1; adapter of works is missing
            url: https://works.example/open311/v2;            ur1: https://works.example/open311/v2;      3; no key ur1
            url: https://works.example/open311/v2;            url: http://works.example/open311/v2;       3; the url of works
            api-key: WORKS_API_KEY;                           api-key: 9f86d081884c7d65;                  4; no name of a setting
            secret: works.secret;                             secret: hunter2;                            5; no name of a setting
            services: {light: "7"};                           services: light;                            6; no codes by codes
            timeout: PT5S;                                    timeout: PT5M;                              7; no timeout of works
            timeout: PT5S;                                    timeout: 5;                                 7; no timeout of works
            repeat: ask;                                      repeat: always;                             8; repeat of works is unknown
            repeat: ask;                                      ask-every: PT1M;                            8; no interval at which works
            results: {closed: [repaired]};                    results: [repaired];                        9; no results by status
            adapter: email;                                   adapter: email                           ; 10; no message handed-over
            """)
    void aFaultOfTheHandOverIsToldAndNoSecretWithIt(String from, String to, int line, String problem) throws IOException {
        String sound = """
                works:
                  adapter: open311
                  url: https://works.example/open311/v2
                  api-key: WORKS_API_KEY
                  secret: works.secret
                  services: {light: "7"}
                  timeout: PT5S
                  repeat: ask
                  results: {closed: [repaired]}
                """;
        Files.writeString(pack.resolve("handover.yaml"), sound);
        UnitSystem system = CityPack.read(pack.toString()).systems().of("works").orElseThrow();
        assertThat(system.serviceCode("light")).isEqualTo("7");
        assertThat(system.serviceCode("hole")).isEqualTo("hole");
        assertThat(system.askEvery()).as("it tells by itself").isNull();
        Files.writeString(pack.resolve("handover.yaml"), sound.replace("  secret: works.secret\n", ""));
        assertThat(CityPack.read(pack.toString()).systems().of("works").orElseThrow().askEvery()).as("it can tell nothing").isEqualTo(Duration.ofHours(1));

        Files.writeString(pack.resolve("handover.yaml"), (sound + "desk:\n  " + (from.equals(to) ? from : "adapter: open311\n  url: https://d.example")).replace(from, to));
        assertThat(findings()).anySatisfy(finding -> {
            assertThat(finding.file()).isEqualTo("handover.yaml");
            assertThat(finding.problem()).contains(problem);
            assertThat(finding.line()).isEqualTo(line);
            assertThat(finding.mend()).isNotBlank();
        }).noneMatch(finding -> finding.toString().contains("hunter2") || finding.toString().contains("9f86"));
    }

    @Test
    void thePackOfThisCityHandsNothingOverYet() {
        assertThat(CityPack.read("city").systems().of("mpwik")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"city.yaml", "units.csv", "streets.csv", "districts.geojson", "calendar.yaml", "messages/reminder.en.txt",
            "messages/outcomes.en.properties"})
    void aMissingFileIsOneFinding(String file) throws IOException {
        Files.delete(pack.resolve(file));
        assertThat(findings()).singleElement().satisfies(finding -> {
            assertThat(finding.file()).isEqualTo(file);
            assertThat(finding.problem()).contains("missing");
        });
    }

    @Test
    void theEncodingOfASpreadsheetIsRecognised() throws IOException {
        Path file = pack.resolve("streets.csv");
        Files.write(file, "name,districts,manager\nŁąkowa,north,city\n".getBytes(Charset.forName("windows-1250")));
        assertThat(findings()).singleElement().satisfies(finding -> assertThat(finding.toString()).contains("streets.csv").contains("UTF-8"));
    }

    @Test
    void aByteOrderMarkAndBlankLinesAreNoFault() throws IOException {
        Path file = pack.resolve("streets.csv");
        Files.writeString(file, "\uFEFF" + Files.readString(file).replace("\n", "\r\n") + "\r\n\r\n");
        assertThat(CityPack.read(pack.toString()).streets().find("Mill Lane 1", null)).isPresent();
    }

    @Test
    void allFaultsAreToldAtOnce() throws IOException {
        replace("units.csv", "Public works,desk", "Public works,dask");
        replace("streets.csv", "Mill Lane,north", "Mill Lane,nord");
        replace("calendar.yaml", "07:00-15:00", "7-15");
        BrokenCityPack broken = catchThrowableOfType(BrokenCityPack.class, () -> CityPack.read(pack.toString()));
        assertThat(broken).hasMessageContaining("calendar.yaml, line 9").hasMessageContaining("streets.csv, line 3")
                .hasMessageContaining("units.csv, line 5").hasMessageContaining("Mend: ").hasMessageContaining(pack.toString());
    }

    private List<Finding> findings() {
        BrokenCityPack broken = catchThrowableOfType(BrokenCityPack.class, () -> CityPack.read(pack.toString()));
        assertThat(broken).as("the pack was taken").isNotNull();
        return broken.findings();
    }

    private void replace(String file, String from, String to) throws IOException {
        String text = Files.readString(pack.resolve(file));
        assertThat(text).contains(from);
        int at = text.lastIndexOf(from);
        Files.writeString(pack.resolve(file), text.substring(0, at) + to + text.substring(at + from.length()));
    }

    /** Cells that begin or end with a blank, or are empty, stand in single quotes or are null. */
    private static String unquoted(String cell) {
        return cell == null ? "" : cell.startsWith("'") ? cell.substring(1, cell.length() - 1) : cell;
    }
}
