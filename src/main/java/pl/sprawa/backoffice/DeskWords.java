package pl.sprawa.backoffice;

import com.samskivert.mustache.Mustache;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** What the case page and the unit's inbox say, in Polish and English: {@code desk.properties}. */
final class DeskWords {

    private static final MessageSource BUNDLE = Bundle.named("desk");

    private DeskWords() {
    }

    static String text(Locale language, String key, Object... arguments) {
        return BUNDLE.getMessage(key, arguments.length == 0 ? null : arguments, language);
    }

    /** The word for a code, or the code itself. */
    static String word(Locale language, String key, String otherwise) {
        return BUNDLE.getMessage(key, null, otherwise, language);
    }

    /** A text that depends on a number, as {@code <key>.one}, {@code .few} or {@code .many}: Polish has three forms. */
    static String counted(Locale language, String key, long count) {
        boolean few = count % 10 >= 2 && count % 10 <= 4 && (count % 100 < 12 || count % 100 > 14);
        return text(language, key + (count == 1 ? ".one" : few ? ".few" : ".many"), count);
    }

    /** Lets a template ask for a text by its key. */
    static Mustache.CustomContext texts(Locale language) {
        return key -> text(language, key);
    }
}
