package pl.sprawa.request;

import java.util.Locale;

/** Phone numbers and e-mail addresses in the one form in which they are compared; migration V12 brought older ones into it. */
final class ContactKeys {

    /** A Polish number without the country's 48. */
    private static final int DIGITS = 9;
    /** With fewer digits no subscriber is meant. */
    private static final int FEWEST = 7;

    private ContactKeys() {
    }

    /** @return {@code null} if there is none */
    static String email(String given) {
        return given == null || given.isBlank() ? null : given.strip().toLowerCase(Locale.ROOT);
    }

    /** The last nine digits, so that it does not matter whether the country stands before them. @return {@code null} if there is none */
    static String phone(String given) {
        String digits = given == null ? "" : given.replaceAll("\\D", "");
        return digits.length() < FEWEST ? null : digits.substring(Math.max(0, digits.length() - DIGITS));
    }
}
