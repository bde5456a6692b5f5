package pl.sprawa.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import pl.sprawa.request.Reported;

/** The newest few of many reports. */
final class Examples {

    static final int MOST = 5;
    private static final Comparator<Reported> NEWEST = Comparator.comparing(Reported::requestedAt).thenComparing(Reported::number).reversed();

    private final List<Reported> newest = new ArrayList<>(MOST + 1);

    void offer(Reported report) {
        if (newest.size() == MOST && NEWEST.compare(report, newest.get(MOST - 1)) >= 0) {
            return;
        }
        newest.add(report);
        newest.sort(NEWEST);
        if (newest.size() > MOST) {
            newest.remove(MOST);
        }
    }

    List<String> numbers() {
        return newest.stream().map(Reported::number).toList();
    }
}
