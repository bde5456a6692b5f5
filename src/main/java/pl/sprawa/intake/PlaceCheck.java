package pl.sprawa.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import pl.sprawa.city.City;
import pl.sprawa.city.District;
import pl.sprawa.city.Districts;
import pl.sprawa.city.MessageTexts;
import pl.sprawa.city.Street;
import pl.sprawa.city.Streets;
import pl.sprawa.intake.InvalidReport.Problem;
import pl.sprawa.request.Place;

/** Finds out where a report is about: district by coordinates or address, street and road manager by the register. */
@Component
class PlaceCheck {

    private static final int MAX_ADDRESS = 400;
    private static final int MAX_CODE = 100;
    private static final int MAX_ZIPCODE = 20;
    private static final String UNKNOWN = "unknown";

    private final Districts districts;
    private final Streets streets;
    private final City city;
    private final MessageTexts texts;
    private final TextLimit limit;

    PlaceCheck(Districts districts, Streets streets, City city, MessageTexts texts, TextLimit limit) {
        this.districts = districts;
        this.streets = streets;
        this.city = city;
        this.texts = texts;
        this.limit = limit;
    }

    /** @param needed whether the service is done somewhere; @return the place, or {@code null} if there is a problem with it */
    Place check(Report report, boolean needed, List<Problem> problems) {
        int before = problems.size();
        if (needed && report.lat() == null && report.lon() == null && report.address() == null && report.addressId() == null) {
            problems.add(new Problem("lat", "missing", texts.phrase("mend.place-missing", Map.of())));
        }
        Place place = checkPast(report, true, problems);
        return problems.size() > before ? null : place;
    }

    /** The same for a report of the past, which may say nothing of its place. @param inThisCity whether to look it up here */
    Place checkPast(Report report, boolean inThisCity, List<Problem> problems) {
        int before = problems.size();
        limit.check("address_string", report.address(), MAX_ADDRESS, problems);
        limit.check("address_id", report.addressId(), MAX_CODE, problems);
        limit.check("zipcode", report.zipcode(), MAX_ZIPCODE, problems);
        boolean point = report.lat() != null && report.lon() != null;
        if (!point && (report.lat() != null || report.lon() != null)) {
            problems.add(new Problem(report.lat() == null ? "lat" : "long", "missing", texts.phrase("mend.half-point", Map.of())));
        }
        if (!inThisCity) {
            return new Place(report.lat(), report.lon(), report.address(), report.addressId(), report.zipcode(), UNKNOWN, null, UNKNOWN);
        }
        Optional<District> district = point ? districts.at(report.lat(), report.lon()) : districtOf(report);
        if (point && district.isEmpty()) {
            problems.add(new Problem("lat", "outside", texts.phrase("mend.outside", Map.of("city", city.name()))));
        }
        return problems.size() > before ? null : place(report, district.map(District::code).orElse(null));
    }

    private Optional<District> districtOf(Report report) {
        return report.address() == null ? Optional.empty() : streets.districtOf(report.address());
    }

    private Place place(Report report, String district) {
        Optional<Street> street = report.address() == null ? Optional.empty() : streets.find(report.address(), district);
        return new Place(report.lat(), report.lon(), report.address(), report.addressId(), report.zipcode(),
                district == null ? UNKNOWN : district, street.map(Street::name).orElse(null),
                street.map(Street::roadManager).orElse(UNKNOWN));
    }
}
