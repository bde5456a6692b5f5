package pl.sprawa.workbench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import pl.sprawa.city.City;
import pl.sprawa.request.OldReports;
import pl.sprawa.request.StoredReports;

/** {@code java -jar sprawa.jar what-if ...}: tells what edited tables would change, and leaves the exit code. */
@Component
@Profile(WhatIfEnvironment.PROFILE)
class WhatIfCommand implements ApplicationRunner, ExitCodeGenerator {

    static final int DONE = 0;
    static final int TO_MEND = 2;

    private final WhatIf whatIf;
    private final OwnEngine engine;
    private final StoredReports stored;
    private final OldReports old;
    private final City city;
    private final Clock clock;
    private final ObjectMapper json;
    private final Environment settings;
    private int exitCode = TO_MEND;

    WhatIfCommand(WhatIf whatIf, OwnEngine engine, StoredReports stored, OldReports old, City city, Clock clock, ObjectMapper json,
                  Environment settings) {
        this.whatIf = whatIf;
        this.engine = engine;
        this.stored = stored;
        this.old = old;
        this.city = city;
        this.clock = clock;
        this.json = json;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        exitCode = run(System.out, System.err, arguments.getSourceArgs());
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }

    /** @return 0 answered; 2 the arguments, the tables or the settings must be mended */
    int run(PrintStream out, PrintStream err, String... args) {
        WhatIfArguments given;
        try {
            given = WhatIfArguments.of(clock.instant(), city.zone(), args);
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.println(WhatIfArguments.USAGE);
            return TO_MEND;
        }
        try {
            List<ModelFile> edited = EditedTables.in(given.tables());
            WhatIfAnswer answer = given.files().isEmpty() ? ofStored(given, edited) : ofFiles(given, edited, out);
            out.print(WhatIfText.of(answer));
            write(given, answer);
            return DONE;
        } catch (CannotAsk e) {
            err.println(e.text(WhatIfWords.BUNDLE, Locale.ENGLISH));
            e.findings().forEach(finding -> err.println("- " + finding));
        } catch (ProcessEngineException e) {
            err.println("The models that are deployed cannot be read by this version of the program: " + e.getMessage());
        } catch (IllegalArgumentException | IOException | UncheckedIOException e) {
            err.println(e.getMessage());
        }
        return TO_MEND;
    }

    private WhatIfAnswer ofStored(WhatIfArguments given, List<ModelFile> edited) {
        try (ReadOnlyDatabase database = ReadOnlyDatabase.at(aside("url"), aside("username"), aside("password"))) {
            Map<String, byte[]> today = database.models();
            engine.learn(today);
            return whatIf.ask(today, edited, take -> database.reports(stored, given.from(), given.until(), take));
        }
    }

    private WhatIfAnswer ofFiles(WhatIfArguments given, List<ModelFile> edited, PrintStream out) throws IOException {
        Map<String, byte[]> today = engine.shipped();
        engine.learn(today);
        long[] rejected = new long[1];
        try {
            WhatIfAnswer answer = whatIf.ask(today, edited, take -> {
                try {
                    rejected[0] = old.each(given.files(), given.mapping(), report -> {
                        if (given.within(report.requestedAt())) {
                            take.accept(report);
                        }
                    });
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            out.printf(Locale.ROOT, "Rows that an import would reject: %,d%n", rejected[0]);
            return answer;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void write(WhatIfArguments given, WhatIfAnswer answer) throws IOException {
        if (given.csv() != null) {
            Files.writeString(given.csv(), WhatIfCsv.of(answer));
        }
        if (given.json() != null) {
            Files.write(given.json(), json.writerWithDefaultPrettyPrinter().writeValueAsBytes(answer));
        }
    }

    private String aside(String name) {
        return settings.getProperty(WhatIfEnvironment.ASIDE + name);
    }
}
