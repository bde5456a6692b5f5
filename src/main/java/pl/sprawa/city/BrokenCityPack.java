package pl.sprawa.city;

import java.util.List;
import java.util.stream.Collectors;

/** The city pack cannot be used; tells everything that is wrong with it at once, so that it is mended in one go. */
public class BrokenCityPack extends RuntimeException {

    /**
     * One thing that is wrong.
     *
     * @param file    name within the pack ({@code units.csv})
     * @param line    from 1; 0 when the whole file is meant
     * @param problem what is wrong
     * @param mend    what to do about it
     */
    public record Finding(String file, int line, String problem, String mend) {

        @Override
        public String toString() {
            return file + (line > 0 ? ", line " + line : "") + ": " + problem + "\n      Mend: " + mend;
        }
    }

    private final String folder;
    private final transient List<Finding> findings;

    BrokenCityPack(String folder, List<Finding> findings) {
        super("The city pack in " + folder + " has " + (findings.size() == 1 ? "a fault" : findings.size() + " faults") + ":\n"
                + findings.stream().map(finding -> "  - " + finding).collect(Collectors.joining("\n")));
        this.folder = folder;
        this.findings = List.copyOf(findings);
    }

    /** Where the pack was read from. */
    public String folder() {
        return folder;
    }

    public List<Finding> findings() {
        return findings;
    }
}
