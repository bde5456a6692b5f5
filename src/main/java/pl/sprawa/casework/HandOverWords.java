package pl.sprawa.casework;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import pl.sprawa.catalogue.Catalogue;
import pl.sprawa.catalogue.Question;
import pl.sprawa.catalogue.ServiceType;
import pl.sprawa.city.MessageTexts;
import pl.sprawa.city.Units;
import pl.sprawa.handover.HandOver;
import pl.sprawa.handover.Work;
import pl.sprawa.request.Place;
import pl.sprawa.request.Request;
import pl.sprawa.request.Requests;

/** What is said about handing over: to the other side, in the timeline, in an incident. Never who the reporter is. */
@Component
class HandOverWords {

    private final Requests requests;
    private final Catalogue catalogue;
    private final Units units;
    private final MessageTexts texts;
    private final HandedPhotos photos;
    private final Notices notices;
    private final Journal journal;

    HandOverWords(Requests requests, Catalogue catalogue, Units units, MessageTexts texts, HandedPhotos photos, Notices notices, Journal journal) {
        this.requests = requests;
        this.catalogue = catalogue;
        this.units = units;
        this.texts = texts;
        this.photos = photos;
        this.notices = notices;
        this.journal = journal;
    }

    /** The work as the other side is told of it. */
    Work work(HandOver order) {
        Request request = requests.get(order.number());
        Map<String, Object> model = new HashMap<>(model(request));
        model.put("step", order.step());
        List<String> addresses = photos.addresses(order.number());
        boolean given = request.mediaUrl() != null && !request.mediaUrl().isBlank();
        // Open311 has a place for one: the others stand in the description.
        List<String> others = given || addresses.isEmpty() ? addresses : addresses.subList(1, addresses.size());
        if (!others.isEmpty()) {
            model.put("photos", String.join(" ", others));
        }
        Place place = request.place();
        return new Work(request.serviceCode(), texts.phrase("handover-work", model), place.lat(), place.lon(), place.address(), place.addressId(),
                given || addresses.isEmpty() ? request.mediaUrl() : addresses.get(0));
    }

    /** The facts of the request, for texts. */
    Map<String, Object> model(Request request) {
        Map<String, Object> model = new HashMap<>();
        model.put("number", request.number());
        model.put("serviceName", request.serviceName());
        model.put("description", request.description());
        model.put("answers", answers(request));
        if (request.dueAt() != null) {
            model.put("dueAt", notices.when(request.dueAt()));
        }
        return model;
    }

    void tellHanded(HandOver order) {
        Map<String, Object> model = about(order);
        model.put("remoteNumber", order.remoteNumber());
        journal.tell(order.number(), "handed-over", model);
    }

    /**
     * What a manager reads in Cockpit: which case, which unit, what its server said, what to do.
     *
     * @param kind {@code failed}, {@code refused}, {@code unknown} or {@code settings}
     */
    String incident(HandOver order, String kind, String said) {
        Map<String, Object> model = about(order);
        model.put("said", said);
        return texts.phrase("handover-incident." + kind, model);
    }

    Map<String, Object> about(HandOver order) {
        Map<String, Object> model = new HashMap<>();
        model.put("number", order.number());
        model.put("key", order.key());
        model.put("step", order.step());
        model.put("unitName", units.get(order.unit()).name());
        model.put("attempts", order.attempts());
        return model;
    }

    private List<Map<String, String>> answers(Request request) {
        Map<String, Question> asked = catalogue.known(request.serviceCode()).map(ServiceType::questions).orElse(List.of()).stream()
                .filter(Question::asked).collect(Collectors.toMap(Question::code, question -> question));
        return request.answers().entrySet().stream().filter(answer -> asked.containsKey(answer.getKey()) && !answer.getValue().isEmpty())
                .map(answer -> Map.of("label", asked.get(answer.getKey()).label().replaceAll("[:?]\\s*$", ""),
                        "value", answer.getValue().stream().map(value -> choice(asked.get(answer.getKey()), value)).collect(Collectors.joining(", "))))
                .toList();
    }

    private static String choice(Question question, String value) {
        return question.choices().stream().filter(choice -> choice.key().equals(value)).map(Question.Choice::name).findFirst().orElse(value);
    }
}
