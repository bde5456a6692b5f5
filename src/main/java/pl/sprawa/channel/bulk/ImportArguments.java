package pl.sprawa.channel.bulk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import pl.sprawa.intake.PastReports.ClockStart;

/**
 * What the command line says.
 *
 * @param rejects   where the rejected rows go
 * @param batchSize reports per transaction
 */
record ImportArguments(List<Path> files, Path mapping, Path rejects, ClockStart clockStart, int batchSize) {

    static final String USAGE = """
            Usage: java -jar sprawa.jar import FILE... --mapping MAPPING.yaml
                     [--rejects FILE]                      rejected rows, CSV; ./rejects.csv unless given
                     [--clock from-import|from-report]     from when deadlines of open reports count; from-import unless given
                     [--batch N]                           reports per transaction; 100 unless given
            docs/import.md explains the mapping.""";
    private static final int BATCH = 100;
    private static final int LARGEST_BATCH = 5000;

    /** Options of Spring ({@code --name=value}) are passed over. @throws IllegalArgumentException with what to mend */
    static ImportArguments of(String... args) {
        List<Path> files = new ArrayList<>();
        Path mapping = null;
        Path rejects = Path.of("rejects.csv");
        ClockStart clock = ClockStart.IMPORT;
        int batch = BATCH;
        for (int i = 1; i < args.length; i++) {
            String name = args[i].split("=", 2)[0];
            if (!List.of("--mapping", "--rejects", "--clock", "--batch").contains(name)) {
                if (!name.startsWith("--")) {
                    files.add(file(args[i]));
                } else if (!args[i].contains("=")) {
                    throw new IllegalArgumentException("There is no option " + name + ".");
                }
                continue;
            }
            if (!args[i].contains("=") && i + 1 == args.length) {
                throw new IllegalArgumentException(name + " needs a value.");
            }
            String value = args[i].contains("=") ? args[i].split("=", 2)[1] : args[++i];
            switch (name) {
                case "--mapping" -> mapping = file(value);
                case "--rejects" -> rejects = Path.of(value);
                case "--clock" -> clock = clock(value);
                default -> batch = batch(value);
            }
        }
        if (files.isEmpty() || mapping == null) {
            throw new IllegalArgumentException(files.isEmpty() ? "Name the files to import." : "Name the mapping: --mapping MAPPING.yaml.");
        }
        return new ImportArguments(files, mapping, rejects, clock, batch);
    }

    private static Path file(String name) {
        Path file = Path.of(name);
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new IllegalArgumentException("There is no readable file " + name + ".");
        }
        return file;
    }

    private static ClockStart clock(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "from-import" -> ClockStart.IMPORT;
            case "from-report" -> ClockStart.REPORT;
            default -> throw new IllegalArgumentException("--clock takes from-import or from-report, not " + value + ".");
        };
    }

    private static int batch(String value) {
        if (!value.matches("[1-9]\\d{0,3}") || Integer.parseInt(value) > LARGEST_BATCH) {
            throw new IllegalArgumentException("--batch takes a number from 1 to " + LARGEST_BATCH + ", not " + value + ".");
        }
        return Integer.parseInt(value);
    }
}
