package pl.sprawa.workbench;

import java.nio.charset.StandardCharsets;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What the pages of this module say, in Polish and English: {@code workbench.properties}. */
final class WhatIfWords {

    static final MessageSource BUNDLE = bundle();

    private WhatIfWords() {
    }

    private static MessageSource bundle() {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasename("workbench");
        words.setDefaultEncoding(StandardCharsets.UTF_8.name());
        words.setFallbackToSystemLocale(false);
        return words;
    }
}
