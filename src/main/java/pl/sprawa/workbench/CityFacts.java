package pl.sprawa.workbench;

import java.util.Set;

/**
 * What a model may name of the city.
 *
 * @param units     unit codes
 * @param districts district codes
 * @param calendars names of the working calendars
 */
public record CityFacts(Set<String> units, Set<String> districts, Set<String> calendars) {
}
