package pl.sprawa.models;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pl.sprawa.workbench.ModelFile;

/**
 * That every path of every process is walked is true only while each service has a test that fails when a path is not.
 * The shared processes are walked in {@code SharedProcessesTest}, which takes all that stand in their folder.
 */
class EveryServiceIsWalkedTest {

    private static final Path TESTS = Path.of("src/test/java/pl/sprawa/models");

    /** Read as text: to load the tests would start an engine for each. Only what is registered is measured. */
    private static final Pattern MEASURED = Pattern.compile("^    private static final ServiceProcess (\\w+) = new ServiceProcess\\(\"([a-z-]+)\"\\);.*?"
            + "@RegisterExtension\\s+static final ProcessEngineCoverageExtension \\w+ = \\1\\.coverage\\(\\);", Pattern.MULTILINE | Pattern.DOTALL);

    @Test
    void everyServiceHasATestThatMeasuresItsPaths() throws IOException {
        List<String> services = StoredModels.in(Path.of("processes")).stream().map(ModelFile::name)
                .filter(name -> !name.startsWith("shared/")).map(name -> name.replace(".bpmn", "")).toList();
        assertThat(services).contains("pothole", "complaint");

        assertThat(measured()).as("services whose test registers the coverage of its ServiceProcess")
                .containsExactlyInAnyOrderElementsOf(services);
    }

    @Test
    void noTestOfAServiceIsSwitchedOff() throws IOException {
        assertThat(tests()).noneMatch(source -> MEASURED.matcher(source).find() && source.contains("Disabled"));
    }

    private static List<String> measured() throws IOException {
        return tests().stream().flatMap(source -> MEASURED.matcher(source).results()).map((MatchResult found) -> found.group(2)).toList();
    }

    /** Sources of the classes that the test run takes by their names. */
    private static List<String> tests() throws IOException {
        try (Stream<Path> files = Files.list(TESTS)) {
            return files.filter(file -> file.toString().endsWith("Test.java")).map(file -> new String(StoredModels.bytes(file), UTF_8)).toList();
        }
    }
}
