package pl.sprawa.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import pl.sprawa.catalogue.Catalogue;

/** The command as it starts, on files and on databases that it cannot read. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE, properties = "sprawa.data=target/what-if-data")
@ActiveProfiles("what-if")
class WhatIfCommandTest {

    @TempDir static Path databases;
    @Autowired WhatIfCommand command;
    @Autowired OwnEngine engine;
    @Autowired Catalogue catalogue;
    @TempDir Path folder;

    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry settings) {
        settings.add("sprawa.what-if.url", () -> "jdbc:h2:file:" + databases.resolve("sprawa") + ";DB_CLOSE_ON_EXIT=FALSE");
        settings.add("sprawa.what-if.username", () -> "sa");
    }

    /** The command asks the catalogue only once it has learnt; here the application was ready before, and the list may be that of then. */
    @BeforeEach
    void learn() throws IOException {
        if (catalogue.find("pothole").isEmpty()) {
            engine.learn(engine.shipped());
            await().until(() -> catalogue.find("pothole").isPresent());
        }
    }

    private int run(String... args) {
        return command.run(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8),
                Stream.concat(Stream.of("what-if"), Stream.of(args)).toArray(String[]::new));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private String edited(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
        return folder.toString();
    }

    @Test
    void runsOverAFileAsAnImportWouldReadItWithoutStoringAnything() throws IOException {
        String tables = edited("illegal-parking-routing.dmn", new String(Edits.table("illegal-parking-routing.dmn"), StandardCharsets.UTF_8)
                .replaceFirst("(?s)(<rule id=\"Rule_PublicRoad\">.*?)\"straz-miejska\"", "$1\"centrum-kontaktu\"").getBytes(StandardCharsets.UTF_8));
        assertThat(run(tables, "--file", "src/test/resources/import/wroclaw-a.csv", "--file", "src/test/resources/import/wroclaw-b.csv",
                "--mapping", "docs/import/wroclaw.yaml", "--json", folder.resolve("answer.json").toString())).as(complained()).isZero();
        assertThat(said()).contains("Rows that an import would reject: 2").containsPattern("straz-miejska +centrum-kontaktu +illegal-parking +unknown +\\d+ +INT-");
        assertThat(Files.readString(folder.resolve("answer.json"))).contains("\"service\" : \"illegal-parking\"");
    }

    @Test
    void aFileIsLookedAtForThePeriodOnly() throws IOException {
        String tables = edited("service-level.dmn", Edits.aDayMoreForPotholes());
        assertThat(run(tables, "--file", "src/test/resources/import/baltimore.csv", "--mapping", "docs/import/baltimore.yaml",
                "--until", "2001-01-01")).as(complained()).isZero();
        assertThat(said()).contains("0 requests decided").contains("Cases whose deadline moves: 0");
    }

    @Test
    void saysWhatToMend() throws IOException {
        assertThat(run()).isEqualTo(WhatIfCommand.TO_MEND);
        assertThat(run(folder.toString(), "--since", "yesterday")).isEqualTo(WhatIfCommand.TO_MEND);
        assertThat(run(folder.toString(), "--file", "x.csv")).isEqualTo(WhatIfCommand.TO_MEND);
        assertThat(run(folder.resolve("nowhere").toString())).isEqualTo(WhatIfCommand.TO_MEND);
        assertThat(complained()).contains("Name the folder", "--since takes days", "--mapping belong together", "Cannot read");
        assertThat(run(edited("pothole-routing.dmn", Edits.toNobody()), "--file", "src/test/resources/import/wroclaw-a.csv", "--mapping",
                "docs/import/wroclaw.yaml")).isEqualTo(WhatIfCommand.TO_MEND);
        assertThat(complained()).contains("could not be deployed", "nobody");
        assertThat(said()).isEmpty();
    }

    @Test
    void ofADatabaseThatIsNotThereOrOpenElsewhereItSaysSo() throws IOException, SQLException {
        String tables = edited("pothole-routing.dmn", Edits.wolaToZdm());
        assertThat(run(tables)).isEqualTo(WhatIfCommand.TO_MEND);
        assertThat(complained()).contains("There is no database yet");
        assertThat(databases).as("nothing was made").isEmptyDirectory();

        DriverManager.getConnection("jdbc:h2:file:" + databases.resolve("sprawa"), "sa", "").close();
        assertThat(run(tables)).isEqualTo(WhatIfCommand.TO_MEND);
        assertThat(complained()).contains("no tables of Sprawa");

        // as another process holds it
        try (FileChannel open = FileChannel.open(databases.resolve("sprawa.mv.db"), StandardOpenOption.WRITE); var lock = open.lock()) {
            assertThat(run(tables)).isEqualTo(WhatIfCommand.TO_MEND);
        }
        assertThat(complained()).contains("open in the running application", "/staff/what-if");
    }

    @Test
    void itsOwnEngineIsNotTheCitysDatabase(@Autowired javax.sql.DataSource source) throws SQLException {
        try (var connection = source.getConnection()) {
            assertThat(connection.getMetaData().getURL()).startsWith("jdbc:h2:mem:");
        }
        assertThat(List.of(databases.toFile().list())).doesNotContain("sprawa.trace.db");
    }
}
