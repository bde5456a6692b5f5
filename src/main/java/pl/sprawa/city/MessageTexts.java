package pl.sprawa.city;

import com.samskivert.mustache.Template;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What residents and staff are told, from Mustache templates {@code city/messages/<name>.<language>.txt} (first line: subject). */
public class MessageTexts {

    /** Subject and body of a message. */
    public record Text(String subject, String body) {
    }

    /** A message in one language. */
    record Message(Template subject, Template body) {
    }

    private final String cityLanguage;
    private final Map<String, Message> messages;
    private final Map<String, Map<String, String>> outcomes;
    private final Map<String, Template> phrases;

    /**
     * @param messages by name and language: "received.pl"
     * @param outcomes by language, then by code
     * @param phrases  in the city's own language, by key
     */
    MessageTexts(String cityLanguage, Map<String, Message> messages, Map<String, Map<String, String>> outcomes, Map<String, Template> phrases) {
        this.cityLanguage = cityLanguage;
        this.messages = messages;
        this.outcomes = outcomes;
        this.phrases = phrases;
    }

    /**
     * The message as plain text. A variable that the model does not have is left out, with the section around it.
     *
     * @param language {@code pl} or {@code en}; falls back to the city's own language
     * @throws IllegalArgumentException if the pack has no such message
     */
    public Text render(String name, String language, Map<String, ?> model) {
        Message message = Optional.ofNullable(messages.get(name + "." + primary(language))).orElse(messages.get(name + "." + cityLanguage));
        if (message == null) {
            throw new IllegalArgumentException("There is no message \"" + name + "\": add messages/" + name + "." + cityLanguage + ".txt to the city pack");
        }
        // A line break in a value must not end the header that the subject becomes in an e-mail.
        String subject = message.subject().execute(model).replaceAll("\\s+", " ").strip();
        return new Text(subject, message.body().execute(model).replaceAll("\n{3,}", "\n\n").strip() + "\n");
    }

    /** Names of the messages that there are in the city's own language. */
    public Set<String> messages() {
        String ending = "." + cityLanguage;
        return messages.keySet().stream().filter(name -> name.endsWith(ending)).map(name -> name.substring(0, name.length() - ending.length()))
                .collect(Collectors.toSet());
    }

    /** Codes of the outcomes that have a text in the city's own language. */
    public Set<String> outcomes() {
        return Set.copyOf(outcomes.getOrDefault(cityLanguage, Map.of()).keySet());
    }

    /** What an outcome is called for the resident: "Naprawiono."; the code with spaces ("nothing found") when the pack has no text for it, nothing when there is no code. */
    public String outcome(String code, String language) {
        if (code == null) {
            return "";
        }
        Map<String, String> texts = outcomes.getOrDefault(primary(language), outcomes.getOrDefault(cityLanguage, Map.of()));
        return texts.getOrDefault(code, code.replace('-', ' '));
    }

    /**
     * A sentence of the timeline or a hint in the city's own language, from {@code city/messages/phrases.<language>.properties} (Mustache).
     *
     * @throws IllegalArgumentException if the pack has no such phrase
     */
    public String phrase(String key, Map<String, ?> model) {
        Template phrase = phrases.get(key);
        if (phrase == null) {
            throw new IllegalArgumentException("There is no phrase \"" + key + "\": add it to messages/phrases." + cityLanguage + ".properties of the city pack");
        }
        return phrase.execute(model).strip();
    }

    /** {@code en-GB} and {@code EN} are {@code en}. */
    private String primary(String language) {
        return language == null || language.isBlank() ? cityLanguage : language.strip().split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    }
}
