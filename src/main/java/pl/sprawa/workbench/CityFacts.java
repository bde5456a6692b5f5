package pl.sprawa.workbench;

import java.util.Set;
import java.util.stream.Collectors;
import pl.sprawa.city.CityPack;
import pl.sprawa.city.District;
import pl.sprawa.city.Unit;

/**
 * What a model may name of the city.
 *
 * @param units     unit codes
 * @param districts district codes
 * @param calendars names of the working calendars
 * @param messages  names of the messages to residents, {@code city/messages/<name>.<language>.txt}
 * @param outcomes  codes of the results that have a text for residents
 */
public record CityFacts(Set<String> units, Set<String> districts, Set<String> calendars, Set<String> messages, Set<String> outcomes) {

    public static CityFacts of(CityPack pack) {
        return new CityFacts(pack.units().all().stream().map(Unit::code).collect(Collectors.toSet()),
                pack.districts().all().stream().map(District::code).collect(Collectors.toSet()), pack.calendars().names(),
                pack.texts().messages(), pack.texts().outcomes());
    }
}
