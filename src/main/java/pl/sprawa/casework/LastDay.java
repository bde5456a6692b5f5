package pl.sprawa.casework;

import java.time.Instant;
import java.time.Period;
import org.springframework.stereotype.Component;
import pl.sprawa.city.City;

/** When a time counted in days is over: at the midnight that ends its last day, in the city's time. */
@Component
class LastDay {

    private final City city;

    LastDay(City city) {
        this.city = city;
    }

    Instant endOf(Period days, Instant from) {
        return from.atZone(city.zone()).toLocalDate().plus(days).plusDays(1).atStartOfDay(city.zone()).toInstant();
    }
}
