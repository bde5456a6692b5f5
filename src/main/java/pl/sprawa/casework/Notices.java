package pl.sprawa.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import pl.sprawa.city.City;
import pl.sprawa.city.MessageTexts;
import pl.sprawa.city.Unit;
import pl.sprawa.city.Units;
import pl.sprawa.notification.Message;
import pl.sprawa.notification.Outbox;
import pl.sprawa.request.Reporter;
import pl.sprawa.request.Request;
import pl.sprawa.request.Requests;

/** Writes messages to residents and units from the city's texts into the outbox, within the caller's transaction. */
@Component
class Notices {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("dd.MM.yyyy, HH:mm");

    private final Requests requests;
    private final Units units;
    private final City city;
    private final MessageTexts texts;
    private final Outbox outbox;
    private final CaseworkProperties properties;

    Notices(Requests requests, Units units, City city, MessageTexts texts, Outbox outbox, CaseworkProperties properties) {
        this.requests = requests;
        this.units = units;
        this.city = city;
        this.texts = texts;
        this.outbox = outbox;
        this.properties = properties;
    }

    /**
     * Tells the reporter, if there is an address to tell.
     *
     * @param occasion makes the message unique among those of the same name ("once each")
     */
    void tellResident(String number, String name, String occasion, Map<String, ?> more) {
        Reporter reporter = requests.reporterOf(number);
        if (reporter.email() == null || reporter.email().isBlank()) {
            return;
        }
        Request request = requests.get(number);
        Map<String, Object> model = model(request, more);
        model.put("link", properties.publicUrl() + "/zgloszenie/" + number + "?key=" + request.accessKey());
        MessageTexts.Text text = texts.render(name, reporter.language(), model);
        outbox.post(new Message(number + "/" + name + "/" + occasion, number, reporter.email(), text.subject(), text.body()));
    }

    /** Tells a unit about a case. */
    void tellUnit(String number, Unit unit, String name, String occasion, Map<String, ?> more) {
        Map<String, Object> model = model(requests.get(number), more);
        model.put("link", properties.publicUrl() + "/camunda/app/tasklist/default/");
        MessageTexts.Text text = texts.render(name, city.language(), model);
        outbox.post(new Message(number + "/" + name + "/" + occasion, number, unit.email(), text.subject(), text.body()));
    }

    /**
     * Tells people of the staff about a case, each by a message of its own.
     *
     * @param page what the link leads to: the part of the address after the case's page
     * @return false if it had been told before, or there is nobody to tell
     */
    boolean tellStaff(String number, List<String> addresses, String name, String occasion, String page, Map<String, ?> more) {
        Map<String, Object> model = model(requests.get(number), more);
        model.put("link", casePage(number) + page);
        MessageTexts.Text text = texts.render(name, city.language(), model);
        boolean told = false;
        for (int i = 0; i < addresses.size(); i++) {
            told |= outbox.post(new Message(number + "/" + name + "/" + occasion + "/" + i, number, addresses.get(i), text.subject(), text.body()));
        }
        return told;
    }

    /** Absolute address of the case's page for staff. */
    String casePage(String number) {
        return staffPage("/cases/" + number);
    }

    /** Absolute address of a page for staff. */
    String staffPage(String path) {
        return properties.publicUrl() + "/staff" + path;
    }

    /** Asks the coordinator to decide something about a case; each time anew. */
    void tellCoordinator(String number, String name, Map<String, ?> more) {
        tellUnit(number, units.inRole("coordinator"), name, UUID.randomUUID().toString(), more);
    }

    /** A moment as people read it, in the city's time. */
    String when(Instant instant) {
        return DAY_AND_TIME.format(instant.atZone(city.zone()));
    }

    /** A day as people read it. */
    String day(LocalDate day) {
        return DAY.format(day);
    }

    /** The last minute of a time that ends at midnight: "until 7 December, 00:00" would be read as a day more. */
    String until(Instant end) {
        return when(end.minusSeconds(60));
    }

    private Map<String, Object> model(Request request, Map<String, ?> more) {
        Map<String, Object> model = new HashMap<>();
        model.put("number", request.number());
        model.put("serviceName", request.serviceName());
        model.put("city", city.name());
        model.put("address", request.place().address());
        model.put("notes", request.statusNotes());
        if (request.dueAt() != null) {
            model.put("dueAt", when(request.dueAt()));
        }
        if (request.unit() != null) {
            model.put("unitName", units.find(request.unit()).map(Unit::name).orElse(request.unit()));
        }
        model.putAll(more);
        return model;
    }
}
