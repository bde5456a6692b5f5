package pl.sprawa.workbench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import pl.sprawa.city.BrokenCityPack;
import pl.sprawa.city.CityPack;

/** {@code java -jar sprawa.jar check ...}: the checks of the deployment gate without engine, database or web server. */
public final class CheckCommand {

    static final int CLEAN = 0;
    static final int FINDINGS = 1;
    static final int WRONG_USE = 2;

    /** No beans: only the settings are read, as for the application itself. */
    static class Settings {
    }

    private final PrintStream out;
    private final PrintStream err;

    CheckCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** @return 0 nothing found, 1 findings, 2 the command cannot be carried out */
    public static int run(PrintStream out, PrintStream err, String... args) {
        try (ConfigurableApplicationContext settings = new SpringApplicationBuilder(Settings.class).web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF).logStartupInfo(false).properties(Map.of("logging.level.root", "warn")).run(args)) {
            return new CheckCommand(out, err).run(settings.getEnvironment(), args);
        }
    }

    int run(Environment settings, String... args) {
        try {
            return check(CheckArguments.of(args), settings);
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.println(CheckArguments.USAGE);
        } catch (BrokenCityPack e) {
            err.println(e.getMessage());
        } catch (IOException e) {
            err.println("Cannot be read or written: " + e.getMessage());
        }
        return WRONG_USE;
    }

    private int check(CheckArguments arguments, Environment settings) throws IOException {
        List<ModelFile> jar = ModelFolder.ofJar();
        List<ModelFile> files = arguments.folder() == null ? jar : ModelFolder.read(arguments.folder());
        if (files.isEmpty()) {
            throw new IllegalArgumentException(arguments.folder() + " holds no .bpmn, .dmn or .form.");
        }
        CityPack city = CityPack.read(settings.getProperty("sprawa.city", "classpath:/city/"));
        ModelCheck check = ModelCheck.remembering(Vocabulary.of(settings::getRequiredProperty), CityFacts.of(city));
        CheckReport report = new CheckReport(files, arguments.folder() == null ? check.check(files, List.of()) : check.joining(files, jar));
        report.print(out);
        if (arguments.sarif() != null) {
            write(arguments.sarif(), new SarifReport(report).json());
        }
        if (arguments.junit() != null) {
            write(arguments.junit(), new JunitReport(report).xml());
        }
        return report.findings().isEmpty() ? CLEAN : FINDINGS;
    }

    private static void write(Path file, String text) throws IOException {
        if (file.toAbsolutePath().getParent() != null) {
            Files.createDirectories(file.toAbsolutePath().getParent());
        }
        Files.writeString(file, text);
    }
}
