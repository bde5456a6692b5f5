package pl.sprawa.city;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code calendar.yaml}. */
class CalendarFile {

    private static final String FILE = "calendar.yaml";
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private final ZoneId zone;
    private final Findings findings;
    private Set<String> names;

    CalendarFile(ZoneId zone, Findings findings) {
        this.zone = zone;
        this.findings = findings;
    }

    /** By name; empty, with findings, when the file cannot be read. */
    Map<String, WorkingCalendar> read(PackFolder folder) {
        Optional<YamlEntry> root = folder.text(FILE).flatMap(text -> YamlEntry.read(FILE, text, findings));
        if (root.isEmpty()) {
            return Map.of();
        }
        root.get().allow(FILE, Set.of("holidays", "days-off", "calendars"), findings);
        String holidays = holidays(root.get().map().get("holidays"));
        List<LocalDate> daysOff = dates(root.get());
        Map<String, WorkingCalendar> calendars = new LinkedHashMap<>();
        YamlEntry named = root.get().map().get("calendars");
        if (named == null || named.map() == null || named.map().isEmpty()) {
            findings.add(FILE, named == null ? 0 : named.line(), "there are no calendars", "write under calendars: at least office and its hours");
            return calendars;
        }
        names = named.map().keySet();
        named.map().forEach((name, entry) -> calendar(name, entry, holidays, daysOff).ifPresent(calendar -> calendars.put(name, calendar)));
        return calendars;
    }

    /** Names of all calendars, sound or not; {@code null} when there are none. */
    Set<String> names() {
        return names;
    }

    private Optional<WorkingCalendar> calendar(String name, YamlEntry entry, String holidays, List<LocalDate> cityDaysOff) {
        if (entry.map() == null || entry.map().get("hours") == null || entry.map().get("hours").map() == null) {
            findings.add(FILE, entry.line(), "the calendar " + name + " has no hours", "write under it \"hours:\" and lines like \"mon-fri: 08:00-16:00\"");
            return Optional.empty();
        }
        entry.allow(FILE, Set.of("hours", "on-holidays", "days-off"), findings);
        YamlEntry onHolidays = entry.map().get("on-holidays");
        if (onHolidays != null && !"open".equals(onHolidays.text()) && !"closed".equals(onHolidays.text())) {
            findings.add(FILE, onHolidays.line(), "on-holidays of " + name + " is neither open nor closed", "write open or closed; without the line it is closed");
        }
        boolean open = onHolidays != null && "open".equals(onHolidays.text());
        List<LocalDate> own = new ArrayList<>(dates(entry));
        own.addAll(open ? List.of() : cityDaysOff);
        Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
        entry.map().get("hours").map().forEach((days, hours) -> hours(name, days, hours, week));
        if (week.isEmpty()) {
            if (entry.map().get("hours").map().isEmpty()) {
                findings.add(FILE, entry.line(), "the calendar " + name + " is never open", "give it hours on at least one day");
            }
            return Optional.empty();
        }
        return Optional.of(new WorkingCalendar(zone, week, new DaysOff(open ? null : holidays, own)));
    }

    private void hours(String name, String days, YamlEntry entry, Map<DayOfWeek, List<Hours>> week) {
        String[] ends = days.toLowerCase(java.util.Locale.ROOT).split("-");
        int first = DAYS.indexOf(ends[0].strip());
        int last = DAYS.indexOf(ends[ends.length - 1].strip());
        if (ends.length > 2 || first < 0 || last < first) {
            findings.add(FILE, entry.line(), "\"" + days + "\" in " + name + " is no day", "write a day or a span of days of " + String.join(", ", DAYS) + ", for example mon-fri; within braces, hours with a comma stand in quotes");
            return;
        }
        Optional<List<Hours>> hours = entry.text() == null ? Optional.empty() : Hours.parse(entry.text());
        if (hours.isEmpty()) {
            findings.add(FILE, entry.line(), "\"" + entry.text() + "\" in " + name + " are no hours", "write them like 08:00-16:00, or 08:00-12:00, 12:30-16:00;"
                    + " a spell past midnight is written in two: 22:00-24:00 on the one day, 00:00-06:00 on the next");
            return;
        }
        for (int day = first; day <= last; day++) {
            if (week.put(DayOfWeek.of(day + 1), hours.get()) != null) {
                findings.add(FILE, entry.line(), DAYS.get(day) + " stands twice in " + name, "give the hours of a day once");
            }
        }
    }

    private String holidays(YamlEntry entry) {
        String holidays = entry == null || entry.text() == null || entry.text().isEmpty() ? null : entry.text();
        try {
            new DaysOff(holidays, List.of());
            return holidays;
        } catch (IllegalArgumentException e) {
            findings.add(FILE, entry.line(), e.getMessage(), "write the code of a country, or leave the line out when there are no holidays");
            return null;
        }
    }

    private List<LocalDate> dates(YamlEntry parent) {
        List<LocalDate> dates = new ArrayList<>();
        for (YamlEntry entry : parent.texts("days-off")) {
            try {
                dates.add(LocalDate.parse(entry.text()));
            } catch (DateTimeException e) {
                findings.add(FILE, entry.line(), "\"" + entry.text() + "\" is no date", "write it as year-month-day, for example 2026-05-02");
            }
        }
        return dates;
    }
}
