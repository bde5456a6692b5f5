package pl.sprawa.reporting;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** How long ago a case was reported, in days of 24 hours, from the fresh to the old. */
public enum Age {

    DAY("0-1", 0, 1), THREE_DAYS("1-3", 1, 3), WEEK("3-7", 3, 7), MONTH("7-30", 7, 30), OLDER("30-", 30, null);

    /** As it stands in addresses and files. */
    public final String code;
    private final int from;
    private final Integer until;

    Age(String code, int from, Integer until) {
        this.code = code;
        this.from = from;
        this.until = until;
    }

    public static Optional<Age> of(String code) {
        return Arrays.stream(values()).filter(age -> age.code.equals(code)).findFirst();
    }

    /** Reported no later than this. */
    Instant newest(Instant now) {
        return now.minus(Duration.ofDays(from));
    }

    /** Reported after this; {@code null} for the oldest, which have no bound. */
    Instant oldest(Instant now) {
        return until == null ? null : now.minus(Duration.ofDays(until));
    }
}
