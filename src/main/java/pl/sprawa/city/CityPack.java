package pl.sprawa.city;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/** Everything that a city pack holds, read and checked as a whole. */
public record CityPack(City city, Districts districts, Streets streets, Units units, WorkingCalendars calendars, MessageTexts texts,
                       UnitSystems systems) {

    /**
     * Reads a pack.
     *
     * @param location folder: {@code classpath:/city/}, {@code file:/etc/my-city/} or a plain path on disk
     * @throws BrokenCityPack if anything in it is wrong; tells all of it
     */
    public static CityPack read(String location) {
        Findings findings = new Findings();
        PackFolder folder = new PackFolder(location, findings);
        CityFile file = new CityFile(folder, findings);
        Optional<City> city = file.city();
        AddressWords words = file.addressWords();
        CalendarFile calendarFile = new CalendarFile(city.map(City::zone).orElse(ZoneOffset.UTC), findings);
        Map<String, WorkingCalendar> calendars = calendarFile.read(folder);
        Units units = new UnitsFile(findings).read(folder, calendarFile.names());
        DistrictsFile districtsFile = new DistrictsFile(findings);
        Districts districts = districtsFile.read(folder);
        AddressParser parser = new AddressParser(words, districts, city.map(City::name).orElse(""));
        Streets streets = new StreetsFile(districts, districtsFile.sound(), parser, findings).read(folder);
        MessageTexts texts = new MessagesFolder(findings).read(folder, city.map(City::language).orElse(null));
        UnitSystems systems = new HandOverFile(units, texts, findings).read(folder);
        if (city.isEmpty() || !findings.isEmpty()) {
            throw new BrokenCityPack(folder.location(), findings.all());
        }
        return new CityPack(city.get(), districts, streets, units, new WorkingCalendars(calendars), texts, systems);
    }
}
