package pl.sprawa.channel.bulk;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pl.sprawa.catalogue.Catalogue;
import pl.sprawa.intake.PastReports;

/** {@code java -jar sprawa.jar import ...}: imports, tells the counts, and leaves the exit code. */
@Component
@ConditionalOnProperty("sprawa.importing")
class ImportCommand implements ExitCodeGenerator {

    static final int DONE = 0;
    static final int BROKEN_OFF = 1;
    static final int BAD_MAPPING = 2;

    private final ApplicationArguments arguments;
    private final PastReports door;
    private final Catalogue catalogue;
    private final Clock clock;
    private int exitCode = BROKEN_OFF;

    ImportCommand(ApplicationArguments arguments, PastReports door, Catalogue catalogue, Clock clock) {
        this.arguments = arguments;
        this.door = door;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void ready() {
        exitCode = run(System.out, System.err, arguments.getSourceArgs());
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }

    /** @return 0 done, even if rows were rejected; 1 broken off; 2 the arguments or the mapping must be mended */
    int run(PrintStream out, PrintStream err, String... args) {
        ImportArguments given;
        try {
            given = ImportArguments.of(args);
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.println(ImportArguments.USAGE);
            return BAD_MAPPING;
        }
        try {
            return run(given, MappingReader.read(given.mapping(), code -> catalogue.find(code).isPresent()), out, err);
        } catch (BadMapping e) {
            err.println(e.getMessage());
            return BAD_MAPPING;
        }
    }

    private int run(ImportArguments given, Mapping mapping, PrintStream out, PrintStream err) {
        Tally tally = new Tally();
        Progress progress = new Progress(out);
        try (RejectsFile rejects = new RejectsFile(given.rejects())) {
            ImportRun run = new ImportRun(door, mapping, new Translator(mapping, clock), given.clockStart(), given.batchSize(), rejects,
                    tally, progress);
            for (Path file : given.files()) {
                run.file(file);
            }
            return DONE;
        } catch (IOException e) {
            err.println(e.getMessage());
            err.println("Broken off. What was read is stored; after the mend, run the same command again.");
            return BROKEN_OFF;
        } finally {
            out.print(tally.summary(progress.seconds()));
            if (tally.count(PastReports.Fate.REJECTED) > 0) {
                out.println("rejected rows: " + given.rejects());
            }
        }
    }
}
