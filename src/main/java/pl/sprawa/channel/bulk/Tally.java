package pl.sprawa.channel.bulk;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import pl.sprawa.intake.PastReports.Fate;

/** The counts of an import: every row read is counted once under what became of it. */
final class Tally {

    private long read;
    private long headers;
    private long joined;
    private final Map<Fate, Long> fates = new EnumMap<>(Fate.class);
    private final Map<String, Long> rejected = new TreeMap<>();
    private final Map<String, Long> shapes = new TreeMap<>();

    void read() {
        read++;
    }

    void headers(long repeated) {
        headers += repeated;
    }

    /** A further row of a report whose row came just before. */
    void joined() {
        joined++;
    }

    void shape(String name) {
        shapes.merge(name, 1L, Long::sum);
    }

    void fate(Fate fate) {
        fates.merge(fate, 1L, Long::sum);
    }

    void rejected(String reason) {
        fate(Fate.REJECTED);
        rejected.merge(reason, 1L, Long::sum);
    }

    long rows() {
        return read;
    }

    long count(Fate fate) {
        return fates.getOrDefault(fate, 0L);
    }

    Map<String, Long> rejections() {
        return Map.copyOf(rejected);
    }

    long joinedRows() {
        return joined;
    }

    long repeatedHeaders() {
        return headers;
    }

    String summary(double seconds) {
        StringBuilder text = new StringBuilder();
        line(text, "rows read", read);
        line(text, "accepted, open", count(Fate.OPENED));
        line(text, "accepted, open, case to be opened by a job", count(Fate.OPENING_DEFERRED));
        line(text, "accepted, closed", count(Fate.CLOSED));
        line(text, "joined to the row before (same id)", joined);
        line(text, "already there (earlier run, or id further up)", count(Fate.ALREADY_THERE));
        line(text, "rejected", count(Fate.REJECTED));
        rejected.forEach((reason, count) -> line(text, "    " + reason, count));
        line(text, "repeated header lines skipped", headers);
        shapes.forEach((name, count) -> line(text, "rows of shape " + name, count));
        return text + String.format(Locale.ROOT, "%-46s%10.1f%n%-46s%10.0f%n", "seconds", seconds, "rows per second",
                read / Math.max(seconds, 0.001));
    }

    private static void line(StringBuilder text, String what, long count) {
        text.append(String.format("%-46s%10d%n", what, count));
    }
}
