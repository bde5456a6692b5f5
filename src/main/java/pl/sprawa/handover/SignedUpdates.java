package pl.sprawa.handover;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import pl.sprawa.city.UnitSystem;
import pl.sprawa.city.UnitSystems;

/**
 * Reads the status updates of units' systems. The header is {@code t=<Unix seconds>,v1=<hex of HMAC-SHA256(secret, t + "." + body)>};
 * several {@code v1} may stand there while a secret is being changed.
 */
@Component
public class SignedUpdates {

    /** So far the moment of the signature may be from now, either way. */
    static final Duration FRESH = Duration.ofMinutes(5);

    private static final int LONGEST_NOTES = 2000;

    private final UnitSystems systems;
    private final SettingNames settings;
    private final ObjectMapper json;
    private final Clock clock;

    SignedUpdates(UnitSystems systems, SettingNames settings, ObjectMapper json, Clock clock) {
        this.systems = systems;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    /** Whether the unit's system signed this body, and lately. */
    public boolean signed(String unit, String header, byte[] body) {
        Optional<String> secret = systems.of(unit).map(UnitSystem::secret).flatMap(settings::value);
        List<String> parts = header == null ? List.of() : Arrays.stream(header.split(",", 10)).map(String::strip).toList();
        String time = parts.stream().filter(part -> part.matches("t=\\d{1,11}")).map(part -> part.substring(2)).findFirst().orElse(null);
        if (secret.isEmpty() || time == null
                || Duration.between(Instant.ofEpochSecond(Long.parseLong(time)), clock.instant()).abs().compareTo(FRESH) > 0) {
            return false;
        }
        byte[] expected = hmac(secret.get(), time, body);
        return parts.stream().filter(part -> part.matches("v1=[0-9a-fA-F]{64}"))
                .anyMatch(part -> MessageDigest.isEqual(expected, HexFormat.of().parseHex(part.substring(3))));
    }

    /** Empty if the body is no update: JSON with {@code event_id}, {@code service_request_id} and {@code status}. */
    public Optional<UnitUpdate> read(byte[] body) {
        try {
            JsonNode root = json.readTree(body);
            String event = text(root, "event_id", 200);
            String number = text(root, "service_request_id", 255);
            String status = text(root, "status", 100);
            return event.isEmpty() || number.isEmpty() || status.isEmpty() ? Optional.empty()
                    : Optional.of(new UnitUpdate(event, number, status, notes(root)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static String text(JsonNode root, String field, int longest) {
        JsonNode value = root == null ? null : root.get(field);
        String text = value == null || !value.isValueNode() || value.isNull() ? "" : value.asText().replaceAll("[\\p{Cntrl}&&[^\n]]", " ").strip();
        return text.length() > longest ? "" : text;
    }

    static String notes(JsonNode root) {
        String notes = text(root, "status_notes", Integer.MAX_VALUE);
        return notes.length() > LONGEST_NOTES ? notes.substring(0, LONGEST_NOTES) + "…" : notes;
    }

    static byte[] hmac(String secret, String time, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((time + ".").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA256", e);
        }
    }
}
