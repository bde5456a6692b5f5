package pl.sprawa.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The tables of this repository, edited as an analyst would. */
public final class Edits {

    private static final Path TABLES = Path.of("dmn");

    private Edits() {
    }

    /** Local roads of Wola go to the roads authority. */
    public static byte[] wolaToZdm() {
        return edit("pothole-routing.dmn", "<rule id=\"Rule_DistrictRoad\">(.*?)\"ud-\" \\+ report.district",
                "<rule id=\"Rule_DistrictRoad\">$1if report.district = \"wola\" then \"zdm\" else \"ud-\" + report.district");
    }

    /** Holes outside winter get a working day more. */
    public static byte[] aDayMoreForPotholes() {
        return edit("service-level.dmn", "\"PT48H\"", "\"PT56H\"");
    }

    /** Internal roads in office hours go to the city guard, as they do at night. */
    public static byte[] internalRoadsToTheGuard() {
        return edit("illegal-parking-routing.dmn", "<rule id=\"Rule_InternalRoad\">(.*?)\"zgn-\" \\+ report.district",
                "<rule id=\"Rule_InternalRoad\">$1\"straz-miejska\"");
    }

    /** A unit that the city does not have. */
    public static byte[] toNobody() {
        return edit("pothole-routing.dmn", "\"tramwaje\"", "\"nobody\"");
    }

    static byte[] table(String name) {
        try {
            return Files.readAllBytes(TABLES.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] edit(String table, String what, String by) {
        String before = new String(table(table), StandardCharsets.UTF_8);
        String after = before.replaceFirst("(?s)" + what, by);
        if (after.equals(before)) {
            throw new IllegalStateException("There is no " + what + " in " + table);
        }
        return after.getBytes(StandardCharsets.UTF_8);
    }
}
