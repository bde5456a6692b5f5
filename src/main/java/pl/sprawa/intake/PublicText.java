package pl.sprawa.intake;

import java.util.regex.Pattern;

/**
 * Covers personal data that people write into free text, before anybody may read it: e-mail addresses, Polish telephone and
 * PESEL numbers, number plates. Rather covers too much than too little.
 */
public final class PublicText {

    /** Begins where a word does: else a long word without the sign would be read anew from each of its letters. */
    private static final Pattern EMAIL = Pattern.compile("(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]++@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+");
    private static final Pattern PESEL = Pattern.compile("(?<!\\d)\\d{11}(?!\\d)");
    /** Nine digits by threes, or an area code and seven digits; not the decimals of a coordinate. */
    private static final Pattern PHONE = Pattern.compile("(?<!\\d)(?<!\\d[.,])(?:(?:\\+|00)48[ -]?)?"
            + "(?:\\d{3}[ -]?\\d{3}[ -]?\\d{3}|\\(?\\d{2}\\)?[ -]\\d{3}[ -]\\d{2}[ -]?\\d{2})(?!\\d)");
    /** Two letters and five signs or three letters and four or five, beginning with a digit; the first letter is a region's. */
    private static final Pattern PLATE = Pattern.compile(
            "(?<![\\p{L}\\d])[BCDEFGKLNOPRSTWZ](?:[A-Z][ -]?\\d[0-9A-Z]{4}|[A-Z]{2}[ -]?\\d[0-9A-Z]{3,4})(?![\\p{L}\\d])");

    private PublicText() {
    }

    /** The text as everybody may read it; {@code null} for {@code null}. */
    public static String mask(String text) {
        if (text == null) {
            return null;
        }
        String masked = EMAIL.matcher(text).replaceAll("[e-mail]");
        masked = PESEL.matcher(masked).replaceAll("[PESEL]");
        masked = PHONE.matcher(masked).replaceAll("[telefon]");
        return PLATE.matcher(masked).replaceAll("[nr rej.]");
    }
}
