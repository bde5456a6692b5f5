package pl.sprawa.city;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All opening times of one calendar year as spells between epoch seconds, with the working time that lies before each:
 * what makes arithmetic over any budget two binary searches and an addition for each year.
 */
class OpenYear {

    private long[] from = new long[400];
    private long[] to = new long[400];
    private final long[] before;
    private final Set<LocalDate> daysOff;
    private int size;

    OpenYear(int year, ZoneId zone, Map<DayOfWeek, List<Hours>> week, Set<LocalDate> daysOff) {
        this.daysOff = daysOff;
        for (LocalDate day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
            List<Hours> hours = week.getOrDefault(day.getDayOfWeek(), List.of());
            if (!hours.isEmpty() && !daysOff.contains(day)) {
                addDay(day, zone, hours);
            }
        }
        from = Arrays.copyOf(from, size);
        to = Arrays.copyOf(to, size);
        before = new long[size + 1];
        for (int i = 0; i < size; i++) {
            before[i + 1] = before[i] + to[i] - from[i];
        }
    }

    /**
     * Open is what the clock on the wall says: on the day it is put forward, an hour of 02:00-03:00 never comes; on the
     * day it is put back, it comes twice. So each stretch of a day with one offset from UTC is looked at by itself.
     */
    private void addDay(LocalDate day, ZoneId zone, List<Hours> hours) {
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        Instant start = day.atStartOfDay(zone).toInstant();
        while (start.isBefore(end)) {
            ZoneOffset offset = zone.getRules().getOffset(start);
            ZoneOffsetTransition change = zone.getRules().nextTransition(start);
            Instant stop = change != null && change.getInstant().isBefore(end) ? change.getInstant() : end;
            long midnight = day.toEpochDay() * 86_400 - offset.getTotalSeconds();
            for (Hours spell : hours) {
                add(Math.max(midnight + spell.from(), start.getEpochSecond()), Math.min(midnight + spell.to(), stop.getEpochSecond()));
            }
            start = stop;
        }
    }

    private void add(long opens, long closes) {
        if (opens >= closes) {
            return;
        }
        if (size > 0 && to[size - 1] == opens) {
            to[size - 1] = closes;
            return;
        }
        if (size == from.length) {
            from = Arrays.copyOf(from, size * 2);
            to = Arrays.copyOf(to, size * 2);
        }
        from[size] = opens;
        to[size++] = closes;
    }

    boolean isDayOff(LocalDate day) {
        return daysOff.contains(day);
    }

    /** Working seconds of the whole year. */
    long total() {
        return before[size];
    }

    boolean isOpen(long second) {
        int i = spellAt(second);
        return i >= 0 && second < to[i];
    }

    /** Working seconds of the year that have passed at a moment of any year. */
    long passed(long second) {
        int i = spellAt(second);
        return i < 0 ? 0 : before[i] + Math.min(second, to[i]) - from[i];
    }

    /** The first second at which that many working seconds of the year have passed; from 1 to {@link #total}. */
    long secondAfter(long working) {
        int i = Arrays.binarySearch(before, working);
        int spell = (i < 0 ? -i - 1 : i) - 1;
        return from[spell] + working - before[spell];
    }

    private int spellAt(long second) {
        int i = Arrays.binarySearch(from, 0, size, second);
        return i < 0 ? -i - 2 : i;
    }

    /** The spells as alternating openings and closings, in epoch seconds. */
    long[] spells() {
        long[] all = new long[size * 2];
        for (int i = 0; i < size; i++) {
            all[2 * i] = from[i];
            all[2 * i + 1] = to[i];
        }
        return all;
    }
}
