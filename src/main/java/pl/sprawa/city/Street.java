package pl.sprawa.city;

import java.util.Set;

/**
 * A street of the register.
 *
 * @param name        official name ("Puławska")
 * @param districts   codes of the districts it runs through
 * @param roadManager who manages the road: {@code city} (national, regional and county roads: kept by the city's road
 *                    authority), {@code district} (local roads) or {@code internal} (housing estates, parks);
 *                    source: Act on public roads of 21 March 1985, art. 2 and 19
 */
public record Street(String name, Set<String> districts, String roadManager) {
}
