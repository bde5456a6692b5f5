package pl.sprawa.backoffice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import pl.sprawa.casework.Piece;
import pl.sprawa.casework.Pieces;
import pl.sprawa.city.Units;

/** What is different in the form of a task that is a piece of another unit's work: what was asked, and who reads the answer. */
@Component
class PieceForm {

    private static final String LABEL = "label.piece";

    private final Pieces pieces;
    private final Units units;

    PieceForm(Pieces pieces, Units units) {
        this.pieces = pieces;
        this.units = units;
    }

    /** What the unit was asked to do, and by whom; empty if the work is no piece. */
    Optional<String> asked(String id) {
        return id.isEmpty() ? Optional.empty() : pieces.find(id).map(this::words);
    }

    private String words(Piece piece) {
        return Stream.of(units.get(piece.givenBy()).name() + ": " + piece.what(), piece.details()).filter(line -> line != null)
                .collect(Collectors.joining("\n"));
    }

    /** Fields marked {@code piece: never} go, those with a {@code label.piece} get it, in both languages. */
    static void adapt(ObjectNode form) {
        ((ArrayNode) form.get("components")).removeIf(component -> component.path("properties").path("piece").asText().equals("never"));
        for (JsonNode component : form.get("components")) {
            JsonNode properties = component.path("properties");
            if (properties.has(LABEL)) {
                ((ObjectNode) component).set("label", properties.get(LABEL));
                ((ObjectNode) properties).set("label.en", properties.get(LABEL + ".en"));
            }
        }
    }
}
