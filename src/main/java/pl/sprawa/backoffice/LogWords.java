package pl.sprawa.backoffice;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What the page of logs says, in Polish and English: {@code log.properties}. */
final class LogWords {

    private static final ResourceBundleMessageSource BUNDLE = bundle();

    private LogWords() {
    }

    static String text(String key, Locale language) {
        return BUNDLE.getMessage(key, null, language);
    }

    /** The words for a code, or the code itself where there are none. */
    static String code(String prefix, String code, Locale language) {
        return BUNDLE.getMessage(prefix + code, null, code, language);
    }

    private static ResourceBundleMessageSource bundle() {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasename("log");
        words.setDefaultEncoding(StandardCharsets.UTF_8.name());
        words.setFallbackToSystemLocale(false);
        return words;
    }
}
