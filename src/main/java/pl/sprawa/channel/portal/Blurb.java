package pl.sprawa.channel.portal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pl.sprawa.catalogue.ServiceType;

/**
 * A service's description in two parts: its first sentence says what the service is for and fits a tile; the rest (how the
 * matter is settled, on what legal ground) is for those who ask.
 *
 * @param rest {@code null} if the description is one sentence
 */
record Blurb(String code, String name, String first, String rest) {

    /** A full stop after a word, not after an abbreviation of one or two letters, and a new sentence behind it. */
    private static final Pattern SENTENCE = Pattern.compile("(?<=\\p{L}{3}[.?!])\\s+(?=\\p{Lu})");

    static Blurb of(ServiceType service) {
        String text = service.description().strip();
        Matcher end = SENTENCE.matcher(text);
        return end.find() ? new Blurb(service.code(), service.name(), text.substring(0, end.start()), text.substring(end.end()))
                : new Blurb(service.code(), service.name(), text, null);
    }
}
