package pl.sprawa.backoffice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import pl.sprawa.catalogue.Catalogue;
import pl.sprawa.catalogue.ServiceType;
import pl.sprawa.city.City;
import pl.sprawa.city.District;
import pl.sprawa.city.Districts;
import pl.sprawa.city.Unit;
import pl.sprawa.city.Units;
import pl.sprawa.reporting.OpenCase;
import pl.sprawa.reporting.OpenCases;

/** What the reports say, in Polish and English: texts of {@code reporting.properties}, moments, and the names of what is counted. */
@Component
class ReportWords {

    private static final MessageSource BUNDLE = Bundle.named("reporting");

    private final Catalogue catalogue;
    private final Units units;
    private final Map<String, String> districts;
    private final OpenCases cases;
    private final ZoneId zone;

    ReportWords(Catalogue catalogue, Units units, Districts districts, OpenCases cases, City city) {
        this.catalogue = catalogue;
        this.units = units;
        this.districts = districts.all().stream().collect(Collectors.toMap(District::code, District::name));
        this.cases = cases;
        this.zone = city.zone();
    }

    static String text(String key, Locale language, Object... values) {
        return BUNDLE.getMessage(key, values, language);
    }

    /** A text that need not be there: then what stands for it. */
    static String textOr(String key, String otherwise, Locale language, Object... values) {
        return Objects.requireNonNull(BUNDLE.getMessage(key, values, otherwise, language));
    }

    String unit(String code, Locale language) {
        return code == null ? text("unit.none", language) : units.find(code).map(Unit::name).orElse(code);
    }

    String district(String code, Locale language) {
        return code == null || code.equals("unknown") ? text("district.none", language) : districts.getOrDefault(code, code);
    }

    /** The service as it is deployed now; else as it was called when it was last reported. */
    String service(String code, Locale language) {
        return catalogue.known(code, language).map(ServiceType::name).or(() -> cases.nameOf(code)).orElse(code);
    }

    /** The service of a case at hand: named as it is deployed now, else as in the case. */
    String service(OpenCase each, Locale language) {
        return service(each.service(), each.serviceName(), language);
    }

    /** @param otherwise how it was called when it was reported */
    String service(String code, String otherwise, Locale language) {
        return catalogue.known(code, language).map(ServiceType::name).orElse(otherwise);
    }

    String date(Instant at, Locale language) {
        return date(LocalDate.ofInstant(at, zone), language);
    }

    static String date(LocalDate day, Locale language) {
        return DateTimeFormatter.ofPattern(text("date", language), language).format(day);
    }

    String moment(Instant at, Locale language) {
        return DateTimeFormatter.ofPattern(text("dateTime", language), language).format(at.atZone(zone));
    }

    ZoneId zone() {
        return zone;
    }
}
