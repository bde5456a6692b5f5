package pl.sprawa.casework;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.stereotype.Component;
import pl.sprawa.catalogue.Catalogue;
import pl.sprawa.catalogue.Question;
import pl.sprawa.catalogue.ServiceType;
import pl.sprawa.city.City;
import pl.sprawa.city.WorkingCalendars;
import pl.sprawa.request.Place;
import pl.sprawa.request.Reported;
import pl.sprawa.request.Request;

/**
 * The facts of a report as decision tables see them, at a moment: of routing, or of the report itself when one asks what would have
 * been. Every question of the service has its key, also when not answered.
 */
@Component
public class ReportFacts {

    private final Catalogue catalogue;
    private final City city;
    private final WorkingCalendars calendars;
    private final Clock clock;

    ReportFacts(Catalogue catalogue, City city, WorkingCalendars calendars, Clock clock) {
        this.catalogue = catalogue;
        this.city = city;
        this.calendars = calendars;
        this.clock = clock;
    }

    Map<String, Object> of(Request request) {
        return of(request.reported(), clock.instant());
    }

    /**
     * @param moment what hour, weekday, month and working hours are told of
     * @throws NumberFormatException if the answer to a question for a number is none
     */
    public Map<String, Object> of(Reported report, Instant moment) {
        ZonedDateTime local = moment.atZone(city.zone());
        Map<String, Object> facts = new HashMap<>();
        facts.put("serviceCode", report.serviceCode());
        facts.put("district", orUnknown(report.district()));
        facts.put("roadManager", orUnknown(report.roadManager()));
        facts.put("danger", report.danger());
        facts.put("hour", local.getHour());
        facts.put("weekday", local.getDayOfWeek().getValue());
        facts.put("month", local.getMonthValue());
        facts.put("workingHours", workingHours(moment));
        facts.put("answers", answers(report));
        return facts;
    }

    int month(Instant at) {
        return at.atZone(city.zone()).getMonthValue();
    }

    boolean workingHours(Instant at) {
        return calendars.named("office").isOpen(at);
    }

    boolean placeKnown(Request request) {
        Place place = request.place();
        return place.lat() != null || place.address() != null || place.addressId() != null
                || !catalogue.known(request.serviceCode()).map(ServiceType::needsPlace).orElse(true);
    }

    private Map<String, Object> answers(Reported report) {
        Map<String, Object> answers = new HashMap<>();
        catalogue.known(report.serviceCode()).ifPresent(service -> service.questions().stream().filter(Question::asked)
                .forEach(q -> answers.put(q.code(), value(q, report.answers().get(q.code())))));
        return answers;
    }

    private static Object value(Question question, List<String> given) {
        if (given == null || given.isEmpty()) {
            return null;
        }
        return switch (question.datatype()) {
            case NUMBER -> new BigDecimal(given.get(0));
            case MULTIVALUELIST -> given;
            default -> given.get(0);
        };
    }

    private static String orUnknown(String value) {
        return value == null ? "unknown" : value;
    }

    /** A map that decision tables can read and the engine never writes down. */
    static TypedValue transientMap(Map<String, Object> map) {
        return Variables.untypedValue(map, true);
    }
}
