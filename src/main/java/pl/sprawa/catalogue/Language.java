package pl.sprawa.catalogue;

import java.util.Locale;

/** The languages in which models speak to residents; a model's own is Polish. */
enum Language {
    PL, EN;

    /** Polish for every language but English. */
    static Language of(Locale locale) {
        return locale != null && "en".equals(locale.getLanguage()) ? EN : PL;
    }

    /** The text in this language, the Polish one if there is no other. */
    String pick(String polish, String english) {
        return this == EN && english != null && !english.isBlank() ? english : polish;
    }
}
