package pl.sprawa.city;

import java.util.List;
import java.util.Optional;

/** The city's districts with their outlines, from {@code city/districts.geojson}. */
public class Districts {

    /** The district at a place (WGS84 degrees), or empty when the place lies outside the city. */
    public Optional<District> at(double lat, double lon) { throw new UnsupportedOperationException("being built"); }

    /** By name or code, whichever way it is written: "Praga Południe", "praga-południe", "PRAGA-POLUDNIE". */
    public Optional<District> named(String name) { throw new UnsupportedOperationException("being built"); }

    public List<District> all() { throw new UnsupportedOperationException("being built"); }
}
