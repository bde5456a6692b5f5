package pl.sprawa.channel.bulk;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Tells how far the import is, every two seconds of real time. */
final class Progress {

    private static final long EVERY = Duration.ofSeconds(2).toNanos();

    private final PrintStream out;
    private final long begun = System.nanoTime();
    private long told = begun;
    private long toldRows;

    Progress(PrintStream out) {
        this.out = out;
    }

    void at(String file, long rows) {
        long now = System.nanoTime();
        if (now - told >= EVERY) {
            out.printf(Locale.ROOT, "%s: %d rows, %.0f rows/s%n", file, rows, (rows - toldRows) * 1e9 / (now - told));
            told = now;
            toldRows = rows;
        }
    }

    double seconds() {
        return (System.nanoTime() - begun) / 1e9;
    }
}
