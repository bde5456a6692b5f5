package pl.sprawa.casework;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How a {@link Routing} stands in the timeline, as the detail of an entry of kind {@code routed}. */
@Component
public class Routings {

    private final ObjectMapper json;

    Routings(ObjectMapper json) {
        this.json = json;
    }

    String write(Routing routing) {
        try {
            return json.writeValueAsString(routing);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Plain texts can always be written", e);
        }
    }

    /** Empty if the detail is a sentence, as details of other entries are, and those of routings before version 15 of the tables. */
    public Optional<Routing> read(String detail) {
        try {
            return detail == null || !detail.startsWith("{") ? Optional.empty() : Optional.of(json.readValue(detail, Routing.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
