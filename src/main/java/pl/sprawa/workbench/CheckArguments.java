package pl.sprawa.workbench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the command line says.
 *
 * @param folder what to check, or {@code null} for the models in the jar
 * @param sarif  where the SARIF report goes, or {@code null}
 * @param junit  where the JUnit report goes, or {@code null}
 */
record CheckArguments(Path folder, Path sarif, Path junit) {

    static final String USAGE = """
            Usage: java -jar sprawa.jar check [FOLDER] [--sarif FILE] [--junit FILE]
                     FOLDER        holds processes/, dmn/ and forms/, or model files; the models in the jar unless given
                     --sarif FILE  writes the findings as SARIF 2.1.0
                     --junit FILE  writes them as a JUnit report, a test case per file
            Exit code: 0 nothing found, 1 findings, 2 the command cannot be carried out. docs/check.md tells more.""";

    /** Options of Spring ({@code --name=value}) are passed over. @throws IllegalArgumentException with what to mend */
    static CheckArguments of(String... args) {
        Path folder = null;
        Path sarif = null;
        Path junit = null;
        for (int i = 1; i < args.length; i++) {
            String name = args[i].split("=", 2)[0];
            if (List.of("--sarif", "--junit").contains(name)) {
                if (!args[i].contains("=") && i + 1 == args.length) {
                    throw new IllegalArgumentException(name + " needs a file.");
                }
                Path file = Path.of(args[i].contains("=") ? args[i].split("=", 2)[1] : args[++i]);
                sarif = name.equals("--sarif") ? file : sarif;
                junit = name.equals("--junit") ? file : junit;
            } else if (name.startsWith("--")) {
                if (!args[i].contains("=")) {
                    throw new IllegalArgumentException("There is no option " + name + ".");
                }
            } else if (folder != null) {
                throw new IllegalArgumentException("Name one folder only, not also " + args[i] + ".");
            } else {
                folder = Path.of(args[i]);
            }
        }
        if (folder != null && !Files.isReadable(folder)) {
            throw new IllegalArgumentException("There is no readable folder " + folder + ".");
        }
        return new CheckArguments(folder, sarif, junit);
    }
}
