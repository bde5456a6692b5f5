package pl.sprawa.workbench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers what the checks find in one file. */
final class Findings {

    private final String file;
    private final Set<Finding> found = new LinkedHashSet<>();
    private Rule rule = Rule.FILE;

    Findings(String file) {
        this.file = file;
    }

    /** Which check speaks from now on. */
    Findings by(Rule check) {
        rule = check;
        return this;
    }

    /** About the file as a whole. */
    void add(String problem, String mend) {
        add(null, null, problem, mend);
    }

    void add(String elementId, String elementLabel, String problem, String mend) {
        found.add(new Finding(file, elementId, elementLabel, problem, mend, rule.code()));
    }

    void addAll(Collection<Finding> others) {
        found.addAll(others);
    }

    List<Finding> all() {
        return new ArrayList<>(found);
    }
}
