package pl.sprawa.intake;

import java.time.ZoneId;
import org.springframework.stereotype.Component;
import pl.sprawa.city.City;
import pl.sprawa.city.Unit;
import pl.sprawa.city.Units;

/** What channels may show of the city: the full names of its units, its time zone, how to reach it. */
@Component
public class PublicNames {

    private final City city;
    private final Units units;

    PublicNames(City city, Units units) {
        this.city = city;
        this.units = units;
    }

    /** The unit's full official name; the code itself if the city has no such unit; {@code null} for {@code null}. */
    public String unit(String code) {
        return code == null ? null : units.find(code).map(Unit::name).orElse(code);
    }

    /** The zone in which residents are told times. */
    public ZoneId zone() {
        return city.zone();
    }

    /** How to reach the contact centre, for people. */
    public String contact() {
        return city.contact();
    }

    /** The city's name, as its people write it. */
    public String city() {
        return city.name();
    }
}
