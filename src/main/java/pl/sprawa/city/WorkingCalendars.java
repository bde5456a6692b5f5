package pl.sprawa.city;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The city's working calendars by name, from {@code city/calendar.yaml}: {@code office}, {@code always}, ... */
public class WorkingCalendars {

    /** The years whose opening times the fingerprint is taken of: every deadline a city has open lies in them. */
    private static final int FROM = 2020;
    private static final int TO = 2060;

    private final SortedMap<String, WorkingCalendar> calendars;
    private final String fingerprint;

    WorkingCalendars(Map<String, WorkingCalendar> calendars) {
        this.calendars = new TreeMap<>(calendars);
        this.fingerprint = digest(this.calendars);
    }

    /** @throws IllegalArgumentException if there is none; the message lists those there are */
    public WorkingCalendar named(String name) {
        WorkingCalendar calendar = name == null ? null : calendars.get(name);
        if (calendar == null) {
            throw new IllegalArgumentException("There is no working calendar \"" + name + "\": use one of "
                    + String.join(", ", calendars.keySet()) + ", or add it to calendar.yaml in the city pack");
        }
        return calendar;
    }

    public Set<String> names() {
        return Set.copyOf(calendars.keySet());
    }

    /**
     * Changes whenever hours or days off change, so that deadlines can be recomputed. It is taken of the opening times
     * themselves, so it also changes when a library update knows a new public holiday or the country gives up daylight
     * saving, and it does not when only the wording of the file changes.
     */
    public String fingerprint() {
        return fingerprint;
    }

    private static String digest(SortedMap<String, WorkingCalendar> calendars) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            calendars.forEach((name, calendar) -> {
                digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
                for (int year = FROM; year <= TO; year++) {
                    long[] spells = calendar.open(year).spells();
                    ByteBuffer bytes = ByteBuffer.allocate((spells.length + 1) * Long.BYTES).putLong(spells.length);
                    bytes.asLongBuffer().put(spells);
                    digest.update(bytes.array());
                }
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
