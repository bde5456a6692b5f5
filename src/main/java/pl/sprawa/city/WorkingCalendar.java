package pl.sprawa.city;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** Opening hours and holidays; arithmetic in working time, exact to the second, aware of daylight saving. Immutable. */
public class WorkingCalendar {

    /** The moment at which {@code workingTime} has passed since {@code start}; a start outside hours counts from the next opening. */
    public Instant add(Instant start, Duration workingTime) { throw new UnsupportedOperationException("being built"); }

    /** Working time between two moments; zero if {@code to} is not after {@code from}. */
    public Duration between(Instant from, Instant to) { throw new UnsupportedOperationException("being built"); }

    public boolean isOpen(Instant at) { throw new UnsupportedOperationException("being built"); }

    public boolean isWorkingDay(LocalDate day) { throw new UnsupportedOperationException("being built"); }
}
