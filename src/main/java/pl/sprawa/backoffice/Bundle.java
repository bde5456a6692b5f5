package pl.sprawa.backoffice;

import java.nio.charset.StandardCharsets;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The texts of one area of the staff pages, in Polish ({@code <name>.properties}) and English ({@code <name>_en.properties}). */
final class Bundle {

    private Bundle() {
    }

    /** Whatever the server's own language is, who asks for another than English gets Polish. */
    static MessageSource named(String name) {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasename(name);
        words.setDefaultEncoding(StandardCharsets.UTF_8.name());
        words.setFallbackToSystemLocale(false);
        return words;
    }
}
