package pl.sprawa.city;

/** The city's working calendars by name, from {@code city/calendar.yaml}: {@code office}, {@code always}, ... */
public class WorkingCalendars {

    /** @throws IllegalArgumentException if there is none; the message lists those there are */
    public WorkingCalendar named(String name) { throw new UnsupportedOperationException("being built"); }

    /** Changes whenever hours or days off change, so that deadlines can be recomputed. */
    public String fingerprint() { throw new UnsupportedOperationException("being built"); }
}
