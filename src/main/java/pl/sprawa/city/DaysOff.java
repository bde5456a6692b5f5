package pl.sprawa.city;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The days on which a calendar is closed whatever its hours: public holidays, and days of the city's own. */
class DaysOff {

    private final HolidayManager holidays;
    private final String[] region;
    private final Set<LocalDate> own;

    /**
     * @param holidays country and, if wanted, regions as jollyday knows them ("pl", "de/by"); {@code null} for none
     * @param own      further days
     * @throws IllegalArgumentException if there is no such country
     */
    DaysOff(String holidays, Collection<LocalDate> own) {
        this.own = Set.copyOf(own);
        String[] parts = holidays == null ? new String[0] : holidays.toLowerCase(Locale.ROOT).split("/");
        this.region = parts.length > 1 ? Arrays.copyOfRange(parts, 1, parts.length) : new String[0];
        this.holidays = parts.length == 0 ? null : manager(parts[0]);
    }

    private static HolidayManager manager(String country) {
        Set<String> known = HolidayManager.getSupportedCalendarCodes();
        if (!known.contains(country.toUpperCase(Locale.ROOT))) {
            throw new IllegalArgumentException("there are no holidays of \"" + country + "\": use one of " + String.join(", ", new TreeSet<>(known)));
        }
        return HolidayManager.getInstance(ManagerParameters.create(country));
    }

    Set<LocalDate> in(int year) {
        Set<LocalDate> days = publicHolidays(year);
        own.stream().filter(day -> day.getYear() == year).forEach(days::add);
        return days;
    }

    /** Without the city's own days. */
    Set<LocalDate> publicHolidays(int year) {
        Set<LocalDate> days = new TreeSet<>();
        if (holidays != null) {
            // jollyday shares one manager for a country and does not promise that it may be used by several threads.
            synchronized (DaysOff.class) {
                holidays.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, region).stream().map(Holiday::getDate).forEach(days::add);
            }
        }
        return days;
    }
}
