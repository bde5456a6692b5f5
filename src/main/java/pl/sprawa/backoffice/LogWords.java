package pl.sprawa.backoffice;

import java.util.Locale;
import org.springframework.context.MessageSource;

/** What the page of logs says, in Polish and English: {@code log.properties}. */
final class LogWords {

    private static final MessageSource BUNDLE = Bundle.named("log");

    private LogWords() {
    }

    static String text(String key, Locale language) {
        return BUNDLE.getMessage(key, null, language);
    }

    /** The words for a code, or the code itself where there are none. */
    static String code(String prefix, String code, Locale language) {
        return BUNDLE.getMessage(prefix + code, null, code, language);
    }
}
