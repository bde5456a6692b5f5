package pl.sprawa.city;

import java.time.ZoneId;

/**
 * The city itself, from {@code city/city.yaml}.
 *
 * @param name            "Warszawa"
 * @param zone            its time zone
 * @param language        its own language, {@code pl}
 * @param emergencyNotice what is said when a report tells of a danger to life ("call 112")
 * @param contact         how to reach the contact centre (Open311 discovery)
 */
public record City(String name, ZoneId zone, String language, String emergencyNotice, String contact) {
}
