package pl.sprawa.channel.portal;

import com.samskivert.mustache.Mustache;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import pl.sprawa.intake.PublicNames;

/**
 * What every page shows around its own content, and the words of its language.
 *
 * @param otherLanguage address of the same page in the other language, or {@code null} if it cannot be asked for again
 */
record Page(Locale locale, MessageSource words, PublicNames names, String otherLanguage) {

    static final Locale POLISH = new Locale("pl");

    String lang() {
        return locale.getLanguage();
    }

    String otherLang() {
        return POLISH.equals(locale) ? "en" : "pl";
    }

    /** The templates' {@code {{t.key}}}; a key that the bundles lack fails the page, and with it a test. */
    Mustache.CustomContext t() {
        return this::text;
    }

    String text(String key, Object... arguments) {
        return words.getMessage(key, arguments, locale);
    }

    /** The text, or {@code null} if there is none under this key. */
    String textIfAny(String key, Object... arguments) {
        return words.getMessage(key, arguments, null, locale);
    }

    String city() {
        return names.city();
    }

    List<Contact.Part> contact() {
        return Contact.parts(names.contact());
    }

    /** A moment as people read it, in the city's time. */
    String when(Instant moment) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", locale).format(moment.atZone(names.zone()));
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(day);
    }
}
