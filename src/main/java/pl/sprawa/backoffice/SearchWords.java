package pl.sprawa.backoffice;

import com.samskivert.mustache.Mustache;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** What the search over all cases says, in Polish and English: {@code search.properties}. */
final class SearchWords {

    private static final MessageSource BUNDLE = Bundle.named("search");

    private SearchWords() {
    }

    static String text(Locale language, String key, Object... arguments) {
        return BUNDLE.getMessage(key, arguments.length == 0 ? null : arguments, language);
    }

    /** Lets a template ask for a text by its key. */
    static Mustache.CustomContext texts(Locale language) {
        return key -> text(language, key);
    }
}
