package pl.sprawa.backoffice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import pl.sprawa.catalogue.Catalogue;
import pl.sprawa.city.Units;
import pl.sprawa.request.Attachments;
import pl.sprawa.request.Request;

/**
 * Fills a form's components as their properties ask: {@code fact} a fact of the case, {@code options} the city's units or
 * services, {@code label.en} and {@code choice.en.<value>} what it says to readers of English.
 */
@Component
class FormFilling {

    /**
     * What a form is filled with.
     *
     * @param ownUnit  left out of the choice of units
     * @param excluded left out likewise, with all that answer to it; may be no unit
     * @param site     scheme, host and port, for links
     */
    record Case(Request request, Map<String, String> facts, String ownUnit, String excluded, Locale language, String site) {
    }

    private final Units units;
    private final Catalogue catalogue;
    private final Attachments attachments;

    FormFilling(Units units, Catalogue catalogue, Attachments attachments) {
        this.units = units;
        this.catalogue = catalogue;
        this.attachments = attachments;
    }

    void fill(ObjectNode form, Case known) {
        if (form.get("components") instanceof ArrayNode components) {
            components.removeIf(component -> !fillOne((ObjectNode) component, known));
        }
    }

    /** @return false if there is nothing to show */
    private boolean fillOne(ObjectNode component, Case known) {
        JsonNode properties = component.path("properties");
        if (known.language().getLanguage().equals("en")) {
            translate(component, properties);
        }
        String fact = properties.path("fact").asText("");
        if (fact.equals("files")) {
            component.put("content", files(known));
        } else if (!fact.isEmpty() && known.facts().containsKey(fact)) {
            component.put("defaultValue", known.facts().get(fact));
        }
        options(component, properties.path("options").asText(""), known);
        if (component.has("content")) {
            component.put("content", component.path("content").asText().replace("{upload}", page(known)));
        }
        fill(component, known);
        return fact.isEmpty() || known.facts().containsKey(fact) || fact.equals("files");
    }

    private static void translate(ObjectNode component, JsonNode properties) {
        String label = properties.path("label.en").asText("");
        if (!label.isBlank()) {
            component.put(component.path("type").asText().equals("text") ? "text" : "label", label);
        }
        for (String said : List.of("description", "content")) {
            if (properties.has(said + ".en")) {
                component.set(said, properties.get(said + ".en"));
            }
        }
        for (JsonNode choice : component.path("values")) {
            String name = properties.path("choice.en." + choice.path("value").asText()).asText("");
            if (!name.isBlank()) {
                ((ObjectNode) choice).put("label", name);
            }
        }
    }

    private void options(ObjectNode component, String which, Case known) {
        Stream<String[]> options = switch (which) {
            case "units" -> units.all().stream().filter(unit -> !unit.code().equals(known.ownUnit())
                    && !units.answersTo(unit.code(), known.excluded())).map(unit -> new String[] {unit.code(), unit.name()});
            case "services" -> catalogue.services(known.language()).stream().filter(service -> !service.code().equals(known.request().serviceCode()))
                    .map(service -> new String[] {service.code(), service.group() + ": " + service.name()});
            default -> null;
        };
        if (options != null) {
            ArrayNode values = component.putArray("values");
            options.forEach(option -> values.addObject().put("value", option[0]).put("label", option[1]));
        }
    }

    /** Links only; what residents wrote stands in nothing that is read as HTML. */
    private String files(Case known) {
        int count = attachments.of(known.request().number()).size();
        String links = link(page(known), DeskWords.text(known.language(), "form.files", count));
        String media = known.request().mediaUrl();
        if (media != null && media.matches("https?://[A-Za-z0-9.:/?&=_~%#+,;@-]+")) {
            links += " · " + link(media.replace("&", "&amp;"), DeskWords.text(known.language(), "form.media"));
        }
        return "<p>" + links + "</p>";
    }

    private static String link(String url, String text) {
        return "<a href=\"" + url + "\">" + text + "</a>";
    }

    private static String page(Case known) {
        return known.site() + "/staff/requests/" + known.request().number() + "/attachments";
    }
}
