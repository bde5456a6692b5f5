package pl.sprawa.backoffice;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import pl.sprawa.catalogue.Catalogue;
import pl.sprawa.catalogue.Question;
import pl.sprawa.catalogue.ServiceType;
import pl.sprawa.city.City;
import pl.sprawa.city.District;
import pl.sprawa.city.Districts;
import pl.sprawa.reporting.Selection;
import pl.sprawa.request.LegalClocks;
import pl.sprawa.request.Request;
import pl.sprawa.request.Timeline;
import pl.sprawa.request.TimelineEntry;

/** The facts of a case as a clerk reads them above a task's form: plain text, by the name that the frame form gives them. */
@Component
class CaseFacts {

    private final City city;
    private final Districts districts;
    private final Catalogue catalogue;
    private final Timeline timeline;
    private final LegalClocks legalClocks;
    private final TimeLeft timeLeft;
    private final RoutingWords routings;
    private final Clock clock;

    CaseFacts(City city, Districts districts, Catalogue catalogue, Timeline timeline, LegalClocks legalClocks, TimeLeft timeLeft, RoutingWords routings,
              Clock clock) {
        this.city = city;
        this.districts = districts;
        this.catalogue = catalogue;
        this.timeline = timeline;
        this.legalClocks = legalClocks;
        this.timeLeft = timeLeft;
        this.routings = routings;
        this.clock = clock;
    }

    /** @param due when the task is due, or {@code null} */
    Map<String, String> of(Request request, Date due, Locale language) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("number", request.number());
        facts.put("service", service(request, language));
        facts.put("place", place(request));
        facts.put("district", district(request));
        facts.put("received", local(request.requestedAt()));
        facts.put("due", due == null ? "" : local(due.toInstant()) + " (" + timeLeft.until(due.toInstant(), clock.instant(), request.number(), language) + ")");
        facts.put("legalDue", legalClocks.find(request.number())
                .map(legal -> DateTimeFormatter.ofPattern("dd.MM.yyyy").format(legal.dueOn()) + " (" + legal.basis() + ")").orElse(""));
        facts.put("description", request.description());
        facts.put("answers", answers(request, language));
        List<TimelineEntry> past = timeline.of(request.number());
        facts.put("why", why(past, language));
        facts.put("asked", past.stream().filter(entry -> List.of("asked", "answered").contains(entry.kind()))
                .map(TimelineEntry::text).collect(Collectors.joining("\n")));
        facts.values().removeIf(fact -> fact == null || fact.isBlank());
        return facts;
    }

    /** What last brought the case to where it is: the routing table's rule, a refusal, or the coordinator's ruling. */
    private String why(List<TimelineEntry> past, Locale language) {
        return past.stream().filter(entry -> List.of("routed", "refused", "ruled").contains(entry.kind())).reduce((earlier, later) -> later)
                .map(entry -> entry.detail() == null ? entry.text() : entry.text() + " (" + routings.words(entry.detail(), language) + ")").orElse("");
    }

    private String local(Instant at) {
        return DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm").format(ZonedDateTime.ofInstant(at, city.zone()));
    }

    private static String place(Request request) {
        String point = request.place().lat() == null ? "" : String.format(Locale.ROOT, "%.5f, %.5f", request.place().lat(), request.place().lon());
        String address = request.place().address() == null ? "" : request.place().address();
        return address.isBlank() || point.isBlank() ? address + point : address + " (" + point + ")";
    }

    private String answers(Request request, Locale language) {
        return answered(request, language).stream().map(answer -> answer.label() + (answer.label().endsWith("?") ? " " : ": ") + answer.value())
                .collect(Collectors.joining("\n"));
    }

    /** An answer of the resident in the words of the service's form. */
    record Answer(String label, String value) {
    }

    /** A question that the service no longer asks stands there by its code. */
    List<Answer> answered(Request request, Locale language) {
        Map<String, Question> asked = catalogue.known(request.serviceCode(), language).map(ServiceType::questions).orElse(List.of()).stream()
                .filter(Question::asked).collect(Collectors.toMap(Question::code, question -> question));
        return request.answers().entrySet().stream().filter(answer -> !answer.getValue().isEmpty())
                .map(answer -> answer(asked.get(answer.getKey()), answer.getKey(), answer.getValue())).toList();
    }

    private static Answer answer(Question question, String code, List<String> values) {
        Map<String, String> names = question == null ? Map.of()
                : question.choices().stream().collect(Collectors.toMap(Question.Choice::key, Question.Choice::name));
        return new Answer(question == null ? code : question.label(),
                values.stream().map(value -> names.getOrDefault(value, value)).collect(Collectors.joining(", ")));
    }

    String service(Request request, Locale language) {
        return service(request.serviceCode(), request.serviceName(), language);
    }

    /** The service's name in the reader's language. @param reported how it was called when it was reported, for one that is no more */
    String service(String code, String reported, Locale language) {
        return catalogue.known(code, language).map(ServiceType::name).orElse(reported);
    }

    /** The district's name, or {@code null}. */
    String district(Request request) {
        return district(request.place().district());
    }

    /** The same by its code, which may be {@code null}. */
    String district(String code) {
        return code == null ? null : districts.all().stream().filter(d -> d.code().equals(code)).map(District::name).findFirst()
                .orElse(code.equals(Selection.UNKNOWN) ? null : code);
    }
}
