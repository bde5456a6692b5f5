package pl.sprawa.workbench;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What the page of migrations says, in Polish and English: {@code migrations.properties}. */
final class MigrationWords {

    private static final ResourceBundleMessageSource BUNDLE = bundle();

    private MigrationWords() {
    }

    static String text(String key, Locale language, Object... arguments) {
        return BUNDLE.getMessage(key, arguments, language);
    }

    private static ResourceBundleMessageSource bundle() {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasename("migrations");
        words.setDefaultEncoding(StandardCharsets.UTF_8.name());
        words.setFallbackToSystemLocale(false);
        return words;
    }
}
