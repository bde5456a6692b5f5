package pl.sprawa.city;

import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the parts of the city pack beans. A broken pack stops the start; {@link BrokenCityPackAnalyzer} tells why. */
@Configuration(proxyBeanMethods = false)
class CityConfiguration {

    @Bean
    CityPack cityPack(@Value("${sprawa.city:classpath:/city/}") String location) {
        return CityPack.read(location);
    }

    @Bean
    City city(CityPack pack) {
        return pack.city();
    }

    /** For those who need nothing of the city but its time. */
    @Bean
    ZoneId zone(City city) {
        return city.zone();
    }

    @Bean
    Districts districts(CityPack pack) {
        return pack.districts();
    }

    @Bean
    Streets streets(CityPack pack) {
        return pack.streets();
    }

    @Bean
    Units units(CityPack pack) {
        return pack.units();
    }

    @Bean
    WorkingCalendars workingCalendars(CityPack pack) {
        return pack.calendars();
    }

    @Bean
    MessageTexts messageTexts(CityPack pack) {
        return pack.texts();
    }

    @Bean
    UnitSystems unitSystems(CityPack pack) {
        return pack.systems();
    }
}
