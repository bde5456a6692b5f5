package pl.sprawa.city;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import pl.sprawa.city.BrokenCityPack.Finding;

/** Collects what is wrong with a city pack while it is read. */
class Findings {

    private final List<Finding> found = new ArrayList<>();

    void add(String file, int line, String problem, String mend) {
        found.add(new Finding(file, line, problem, mend));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** By file and line; within a line in the order of their discovery. */
    List<Finding> all() {
        return found.stream().sorted(Comparator.comparing(Finding::file).thenComparing(Finding::line)).toList();
    }
}
