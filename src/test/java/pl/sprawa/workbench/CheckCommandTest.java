package pl.sprawa.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The check as a city's CI runs it: what it prints, its reports, its exit codes. */
class CheckCommandTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    @TempDir Path folder;

    @BeforeEach
    void twoFormsOfWhichOneIsBroken() throws IOException {
        Files.createDirectories(folder.resolve("models/forms"));
        String form = Files.readString(Path.of("forms/pothole-repair.form"));
        Files.writeString(folder.resolve("models/forms/pothole-repair.form"), form.replaceFirst("\"required\": true", "\"required\": false"));
        Files.writeString(folder.resolve("models/forms/pothole-secure.form"), Files.readString(Path.of("forms/pothole-secure.form")));
        Files.writeString(folder.resolve("models/README.md"), "left alone");
    }

    private int check(String... args) {
        String[] all = new String[args.length + 1];
        all[0] = "check";
        System.arraycopy(args, 0, all, 1, args.length);
        return CheckCommand.run(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8), all);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theModelsOfTheJarAreClean() {
        assertThat(check()).as(printed()).isEqualTo(CheckCommand.CLEAN);
        assertThat(printed()).matches("(?s)Nothing found in \\d+ files\\.\\s+");
    }

    @Test
    void changedFilesAreCheckedWithTheModelsTheyJoin() {
        assertThat(check(folder.resolve("models").toString())).isEqualTo(CheckCommand.FINDINGS);
        assertThat(printed()).contains("forms/pothole-repair.form, result \"", "result may be left open", "    Mend: make it required", "2 files checked")
                .doesNotContain("does not exist", "README");
    }

    @Test
    void whatAChangeBreaksElsewhereIsFoundToo() throws IOException {
        Path alone = folder.resolve("alone");
        Files.createDirectories(alone);
        Files.writeString(alone.resolve("pothole-report.form"), Files.readString(Path.of("forms/pothole-report.form")).replace("\"key\": \"kind\"", "\"key\": \"sort\""));
        assertThat(check(alone.toString())).isEqualTo(CheckCommand.FINDINGS);
        assertThat(printed()).contains("pothole-routing.dmn", "asks no question \"kind\"");
    }

    @Test
    void sarifHasWhatCodeHostsNeed() throws IOException {
        Path file = folder.resolve("reports/check.sarif");
        assertThat(check(folder.resolve("models").toString(), "--sarif", file.toString())).isEqualTo(CheckCommand.FINDINGS);

        JsonNode log = new ObjectMapper().readTree(file.toFile());
        assertThat(log.path("version").asText()).isEqualTo("2.1.0");
        assertThat(log.path("$schema").asText()).contains("sarif-2.1.0");
        JsonNode run = log.path("runs").get(0);
        assertThat(run.at("/tool/driver/name").asText()).isEqualTo("sprawa check");
        assertThat(run.path("results")).isNotEmpty();
        for (JsonNode result : run.path("results")) {
            assertThat(run.at("/tool/driver/rules").findValuesAsText("id")).contains(result.path("ruleId").asText());
            assertThat(result.path("level").asText()).isEqualTo("error");
            assertThat(result.at("/message/text").asText()).contains("Mend: ");
            JsonNode place = result.at("/locations/0/physicalLocation");
            assertThat(place.at("/artifactLocation/uri").asText()).isEqualTo("forms/pothole-repair.form");
            int line = place.at("/region/startLine").asInt();
            assertThat(Files.readAllLines(folder.resolve("models/forms/pothole-repair.form")).get(line - 1)).contains("result");
        }
    }

    @Test
    void junitHasATestCasePerFile() throws Exception {
        Path file = folder.resolve("check.xml");
        assertThat(check(folder.resolve("models").toString(), "--junit=" + file)).isEqualTo(CheckCommand.FINDINGS);

        Document report = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        Element suite = report.getDocumentElement();
        assertThat(suite.getTagName()).isEqualTo("testsuite");
        assertThat(suite.getAttribute("tests")).isEqualTo("2");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(report.getElementsByTagName("testcase").getLength()).isEqualTo(2);
        Element failure = (Element) report.getElementsByTagName("failure").item(0);
        assertThat(((Element) failure.getParentNode()).getAttribute("name")).isEqualTo("pothole-repair.form");
        assertThat(((Element) failure.getParentNode()).getAttribute("classname")).isEqualTo("forms");
        assertThat(failure.getTextContent()).contains("-> make it required");
    }

    @Test
    void wrongUseIsToldWithTheUsage() throws IOException {
        assertThat(check("--sarif")).isEqualTo(CheckCommand.WRONG_USE);
        assertThat(check("--loud")).isEqualTo(CheckCommand.WRONG_USE);
        assertThat(check("no-such-folder")).isEqualTo(CheckCommand.WRONG_USE);
        assertThat(check(Files.createDirectories(folder.resolve("empty")).toString())).isEqualTo(CheckCommand.WRONG_USE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--sarif needs a file.", "There is no option --loud.",
                "There is no readable folder no-such-folder.", "holds no .bpmn", "Usage: java -jar sprawa.jar check");
        assertThat(printed()).isEmpty();
    }

    @Test
    void aBrokenCityPackIsToldInItsOwnWords() {
        assertThat(check("--sprawa.city=file:" + folder + "/")).isEqualTo(CheckCommand.WRONG_USE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("The city pack in ", "units.csv");
    }
}
