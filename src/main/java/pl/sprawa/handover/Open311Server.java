package pl.sprawa.handover;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import pl.sprawa.city.UnitSystem;

/**
 * GeoReport v2 as a client (https://wiki.open311.org/GeoReport_v2/). Beyond the specification it sends our key twice, as header
 * {@code Idempotency-Key} and as parameter {@code external_id}; a server that knows neither overlooks them.
 */
@Component
class Open311Server {

    private static final int LONGEST_SAID = 200;
    private static final int LONGEST_DESCRIPTION = 4000;
    private static final int LONGEST_STATUS = 100;

    private final SettingNames settings;
    private final ObjectMapper json;

    Open311Server(SettingNames settings, ObjectMapper json) {
        this.settings = settings;
        this.json = json;
    }

    HttpCall post(UnitSystem system, String key, Work work) {
        Map<String, String> fields = common(system);
        fields.put("api_key", settings.value(system.apiKey()).orElse(null));
        fields.put("service_code", system.serviceCode(work.serviceCode()));
        fields.put("lat", work.lat() == null ? null : work.lat().toString());
        fields.put("long", work.lon() == null ? null : work.lon().toString());
        fields.put("address_string", work.address());
        fields.put("address_id", work.addressId());
        fields.put("description", work.description().substring(0, Math.min(LONGEST_DESCRIPTION, work.description().length())));
        fields.put("media_url", work.mediaUrl());
        fields.put("external_id", key);
        return new HttpCall("POST", base(system) + "/requests.json", Map.of("Content-Type", "application/x-www-form-urlencoded; charset=utf-8",
                "Accept", "application/json", "Idempotency-Key", key), encoded(fields), system.timeout());
    }

    /** Asks whether the server knows our key. */
    HttpCall ask(UnitSystem system, String key) {
        Map<String, String> parameters = common(system);
        parameters.put(system.askBy(), key);
        return new HttpCall("GET", base(system) + "/requests.json?" + encoded(parameters), Map.of("Accept", "application/json"), null, system.timeout());
    }

    /**
     * The number in the answer to a POST. The one request it tells of must not be somebody else's: where it repeats the
     * key, the key is ours. A token stands for the number that the server will give later.
     */
    Optional<String> number(HttpCall.Answer answer, String key) {
        JsonNode created = list(answer.body());
        if (created.size() != 1 || created.get(0).hasNonNull("external_id") && !key.equals(created.get(0).path("external_id").asText())) {
            return Optional.empty();
        }
        String number = created.get(0).path("service_request_id").asText("");
        String given = number.isBlank() ? created.get(0).path("token").asText("") : number;
        return Optional.of(given.strip()).filter(text -> !text.isEmpty() && text.length() <= 255);
    }

    /** Asks for the state of the request that has this number there. */
    HttpCall state(UnitSystem system, String number) {
        return one(system, "/requests/", number);
    }

    /** Asks which number the server has given meanwhile to what it gave a token for. */
    HttpCall token(UnitSystem system, String token) {
        return one(system, "/tokens/", token);
    }

    private HttpCall one(UnitSystem system, String what, String id) {
        String parameters = encoded(common(system));
        return new HttpCall("GET", base(system) + what + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20") + ".json"
                + (parameters.isEmpty() ? "" : "?" + parameters), Map.of("Accept", "application/json"), null, system.timeout());
    }

    /** What the answer tells of the request; empty if it does not tell of it. */
    Optional<UnitUpdate> update(HttpCall.Answer answer, HandOver order) {
        JsonNode told = list(answer.body()).path(0);
        String status = SignedUpdates.text(told, "status", LONGEST_STATUS);
        if (answer.status() != 200 || status.isEmpty() || !order.remoteNumber().equals(told.path("service_request_id").asText().strip())) {
            return Optional.empty();
        }
        String notes = SignedUpdates.notes(told);
        String event = "asked/" + order.key() + "/" + UUID.nameUUIDFromBytes((status + "\n" + notes).getBytes(StandardCharsets.UTF_8));
        return Optional.of(new UnitUpdate(event, order.key(), status, notes));
    }

    /** The number in the answer about a token. */
    Optional<String> numberOfToken(HttpCall.Answer answer) {
        return answer.status() != 200 ? Optional.empty()
                : Optional.of(SignedUpdates.text(list(answer.body()).path(0), "service_request_id", 255)).filter(number -> !number.isEmpty());
    }

    /** What the server knows under our key. */
    enum Known { YES, NO, UNTOLD }

    /** A list with others in it tells nothing: the server may have overlooked what it was asked for. */
    Known known(HttpCall.Answer answer, UnitSystem system, String key) {
        JsonNode found = list(answer.body());
        if (answer.status() != 200 || !found.isArray()) {
            return Known.UNTOLD;
        }
        return numberOf(found, system, key).isPresent() ? Known.YES : found.isEmpty() ? Known.NO : Known.UNTOLD;
    }

    Optional<String> numberUnderKey(HttpCall.Answer answer, UnitSystem system, String key) {
        return numberOf(list(answer.body()), system, key);
    }

    private static Optional<String> numberOf(JsonNode found, UnitSystem system, String key) {
        for (JsonNode request : found) {
            if (key.equals(request.path(system.askBy()).asText()) && !request.path("service_request_id").asText("").isBlank()) {
                return Optional.of(request.path("service_request_id").asText().strip());
            }
        }
        return Optional.empty();
    }

    /** What a server said in an error, short enough to be quoted: its own description where it keeps to the specification, never raw JSON. */
    String said(HttpCall.Answer answer) {
        JsonNode errors = list(answer.body());
        String text = errors.path(0).hasNonNull("description") ? errors.path(0).path("description").asText() : answer.body();
        String plain = text == null || text.strip().matches("(?s)[\\[{].*") ? "" : text.replaceAll("<[^>]*>", " ").replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return plain.length() > LONGEST_SAID ? plain.substring(0, LONGEST_SAID) + "…" : plain;
    }

    /** The key of the api stands only where the specification demands it: addresses are written into logs. */
    private static Map<String, String> common(UnitSystem system) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("jurisdiction_id", system.jurisdiction());
        return fields;
    }

    private String base(UnitSystem system) {
        return settings.resolve(system.url());
    }

    private JsonNode list(String body) {
        try {
            JsonNode root = body == null ? null : json.readTree(body);
            return root != null && root.isArray() ? root : json.missingNode();
        } catch (JsonProcessingException e) {
            return json.missingNode();
        }
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream().filter(field -> field.getValue() != null && !field.getValue().isBlank())
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }
}
