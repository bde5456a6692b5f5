package pl.sprawa.city;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A spell of a day by the clock on the wall.
 *
 * @param from second of the day, inclusive
 * @param to   second of the day, exclusive; 86,400 is midnight at the end of the day
 */
record Hours(int from, int to) {

    private static final int DAY = 86_400;

    /** "08:00-12:00, 12:30-16:00"; "24:00" may end a day. Empty when it is not written so, or when spells overlap or run backwards. */
    static Optional<List<Hours>> parse(String text) {
        List<Hours> day = new ArrayList<>();
        for (String spell : text.split(",")) {
            String[] ends = spell.strip().split("\\s*[-–]\\s*");
            Optional<Integer> from = ends.length == 2 ? second(ends[0]) : Optional.empty();
            Optional<Integer> to = ends.length == 2 ? second(ends[1]) : Optional.empty();
            if (from.isEmpty() || to.isEmpty() || from.get() >= to.get() || !day.isEmpty() && from.get() < day.get(day.size() - 1).to()) {
                return Optional.empty();
            }
            day.add(new Hours(from.get(), to.get()));
        }
        return Optional.of(day);
    }

    private static Optional<Integer> second(String time) {
        if (time.equals("24:00")) {
            return Optional.of(DAY);
        }
        return time.matches("([01]?\\d|2[0-3]):[0-5]\\d")
                ? Optional.of(LocalTime.parse(time.length() == 4 ? "0" + time : time).toSecondOfDay()) : Optional.empty();
    }
}
