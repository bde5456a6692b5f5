package pl.sprawa.city;

import java.util.List;
import java.util.Optional;

/** The city's units, from {@code city/units.csv}. */
public class Units {

    public Optional<Unit> find(String code) { throw new UnsupportedOperationException("being built"); }

    /** @throws IllegalArgumentException if the city has no such unit; the message names the code */
    public Unit get(String code) { throw new UnsupportedOperationException("being built"); }

    public List<Unit> all() { throw new UnsupportedOperationException("being built"); }

    /** The unit that plays a part in every city: {@code contact-centre}, {@code coordinator}, {@code quality-control}, {@code auditor}. */
    public Unit inRole(String role) { throw new UnsupportedOperationException("being built"); }
}
