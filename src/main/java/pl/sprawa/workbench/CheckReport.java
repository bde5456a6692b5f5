package pl.sprawa.workbench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a check of files has found.
 *
 * @param files    those checked
 * @param findings about them, and about others that they break
 */
record CheckReport(List<ModelFile> files, List<Finding> findings) {

    /** By name of the file as given, in the order of the files; files without findings too. */
    Map<String, List<Finding>> byFile() {
        Map<String, List<Finding>> byFile = new LinkedHashMap<>();
        files.forEach(file -> byFile.put(file.name(), new ArrayList<>()));
        findings.forEach(finding -> byFile.computeIfAbsent(path(finding), name -> new ArrayList<>()).add(finding));
        return byFile;
    }

    void print(PrintStream out) {
        byFile().forEach((file, found) -> found.forEach(finding -> {
            out.println(file + finding.element() + ": " + finding.problem());
            out.println("    Mend: " + finding.mend());
        }));
        long broken = byFile().values().stream().filter(found -> !found.isEmpty()).count();
        out.println(findings.isEmpty() ? "Nothing found in " + count(files.size(), "file") + "."
                : count(findings.size(), "finding") + " in " + count(broken, "file") + "; " + count(files.size(), "file") + " checked.");
    }

    private static String count(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    /** The file as it was given, or for another that is broken by it, its base name. */
    String path(Finding finding) {
        return files.stream().filter(file -> file.baseName().equals(finding.file())).map(ModelFile::name).findFirst().orElse(finding.file());
    }

    /** The line, from 1, on which the element begins; 1 if that cannot be told. */
    int line(Finding finding) {
        if (finding.elementId() == null) {
            return 1;
        }
        Pattern written = Pattern.compile("[\\s\"](?:id|key)\"?\\s*[=:]\\s*\"" + Pattern.quote(finding.elementId()) + "\"");
        return files.stream().filter(file -> file.baseName().equals(finding.file())).findFirst().map(file -> {
            String[] lines = new String(file.content(), StandardCharsets.UTF_8).split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                if (written.matcher(" " + lines[i]).find()) {
                    return i + 1;
                }
            }
            return 1;
        }).orElse(1);
    }
}
