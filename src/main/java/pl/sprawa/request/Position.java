package pl.sprawa.request;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the order of all cases, from which a list goes on; it stays valid while cases come in.
 *
 * @param older whether it goes on with what is older than this case, or with what is newer
 */
public record Position(Instant at, String number, boolean older) {

    private static final Pattern FORM = Pattern.compile("([on])(-?\\d{1,17})\\.(.{1,24})");

    /** As it stands in addresses. */
    @Override
    public String toString() {
        return (older ? "o" : "n") + ChronoUnit.MICROS.between(Instant.EPOCH, at) + "." + number;
    }

    /** Empty if it is none. */
    public static Optional<Position> read(String text) {
        Matcher parts = FORM.matcher(text == null ? "" : text);
        try {
            return parts.matches() ? Optional.of(new Position(Instant.EPOCH.plus(Long.parseLong(parts.group(2)), ChronoUnit.MICROS), parts.group(3),
                parts.group(1).equals("o"))) : Optional.empty();
        } catch (DateTimeException outOfAllTime) {
            return Optional.empty();
        }
    }
}
