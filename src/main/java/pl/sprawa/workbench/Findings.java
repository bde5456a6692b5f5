package pl.sprawa.workbench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers what the checks find in one file. */
final class Findings {

    private final String file;
    private final Set<Finding> found = new LinkedHashSet<>();

    Findings(String file) {
        this.file = file;
    }

    /** About the file as a whole. */
    void add(String problem, String mend) {
        add(null, null, problem, mend);
    }

    void add(String elementId, String elementLabel, String problem, String mend) {
        found.add(new Finding(file, elementId, elementLabel, problem, mend));
    }

    List<Finding> all() {
        return new ArrayList<>(found);
    }
}
