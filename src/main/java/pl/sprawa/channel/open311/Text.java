package pl.sprawa.channel.open311;

import java.util.List;
import java.util.Locale;

/** A message for the user's eyes, in both languages. */
record Text(String polish, String english) {

    static final Locale POLISH = new Locale("pl");
    static final List<Locale> LANGUAGES = List.of(POLISH, Locale.ENGLISH);

    String in(Locale language) {
        return Locale.ENGLISH.equals(language) ? english : polish;
    }

    /** The language a header {@code Accept-Language} asks for: Polish unless English is preferred. */
    static Locale preferred(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return POLISH;
        }
        try {
            Locale match = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), LANGUAGES);
            return match == null ? POLISH : match;
        } catch (IllegalArgumentException malformed) {
            return POLISH;
        }
    }
}
