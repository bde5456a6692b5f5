package pl.sprawa.city;

import java.util.Map;

/** What residents and staff are told, from Mustache templates {@code city/messages/<name>.<language>.txt} (first line: subject). */
public class MessageTexts {

    /** Subject and body of a message. */
    public record Text(String subject, String body) {
    }

    /** @param language {@code pl} or {@code en}; falls back to the city's own language */
    public Text render(String name, String language, Map<String, ?> model) { throw new UnsupportedOperationException("being built"); }

    /** What an outcome code means, for the resident; an unknown code is shown with blanks for hyphens. */
    public String outcome(String code, String language) { throw new UnsupportedOperationException("being built"); }

    /** A sentence of the timeline in the city's own language, from {@code city/messages/phrases.<language>.properties} (Mustache). */
    public String phrase(String key, Map<String, ?> model) { throw new UnsupportedOperationException("being built"); }
}
