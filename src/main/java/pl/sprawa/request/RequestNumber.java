package pl.sprawa.request;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number a resident is given: {@code yy-nnnnnn-c}, for example {@code 26-004711-9}. Two digits of the year, the running
 * number (six digits, more when those are used up), and a check digit after Damm over all the others, so that one wrong
 * digit or two neighbours exchanged, on paper or on the phone, never name somebody else's request.
 */
public final class RequestNumber {

    private static final Pattern FORM = Pattern.compile("(\\d{2})-(\\d{6}|[1-9]\\d{6,14})-(\\d)");
    private static final Pattern TYPED = Pattern.compile("(\\d{2})(\\d{6,15})(\\d)");
    private static final Pattern WITHOUT_CHECK_DIGIT = Pattern.compile("(\\d{2})[\\s\\p{Pd}](\\d{6,15})");

    /** The totally anti-symmetric quasigroup of H. M. Damm's thesis (Marburg 2004), order 10. */
    private static final int[][] DAMM = {
        {0, 3, 1, 7, 5, 9, 8, 6, 4, 2},
        {7, 0, 9, 2, 1, 5, 4, 8, 6, 3},
        {4, 2, 0, 6, 8, 7, 1, 3, 5, 9},
        {1, 7, 5, 0, 9, 8, 3, 4, 2, 6},
        {6, 1, 2, 3, 0, 4, 5, 9, 7, 8},
        {3, 6, 7, 4, 2, 0, 9, 5, 8, 1},
        {5, 8, 6, 9, 7, 2, 0, 1, 3, 4},
        {8, 9, 4, 5, 3, 6, 2, 0, 1, 7},
        {9, 4, 3, 8, 6, 1, 7, 2, 0, 5},
        {2, 5, 8, 1, 4, 3, 6, 7, 9, 0}};

    private RequestNumber() {
    }

    /** The number for a running number drawn in a year, of which the last two digits are taken. */
    public static String format(int year, long sequence) {
        String front = String.format(Locale.ROOT, "%02d-%06d", year % 100, sequence);
        return front + "-" + checkDigit(front);
    }

    /** Whether the text has the form of a number and its check digit is right; it says nothing of whether such a request exists. */
    public static boolean isValid(String text) {
        if (text == null) {
            return false;
        }
        Matcher parts = FORM.matcher(text);
        return parts.matches() && checkDigit(parts.group(1) + parts.group(2)) == parts.group(3).charAt(0) - '0';
    }

    /** The number as somebody typed or dictated it, blanks and dashes anywhere, in its own form; empty if it is not valid. */
    public static Optional<String> read(String typed) {
        Matcher digits = TYPED.matcher(typed == null ? "" : typed.replaceAll("[\\s\\p{Pd}]", ""));
        return digits.matches()
                ? Optional.of(digits.group(1) + "-" + digits.group(2) + "-" + digits.group(3)).filter(RequestNumber::isValid)
                : Optional.empty();
    }

    /** The number of which somebody left out the check digit; empty if that is not what was typed. */
    public static Optional<String> complete(String typed) {
        Matcher digits = WITHOUT_CHECK_DIGIT.matcher(typed == null ? "" : typed.strip());
        return digits.matches() ? Optional.of(digits.group(1) + "-" + digits.group(2)).map(front -> front + "-" + checkDigit(front)).filter(RequestNumber::isValid)
                : Optional.empty();
    }

    static int checkDigit(String text) {
        int interim = 0;
        for (char c : text.toCharArray()) {
            if (c != '-') {
                interim = DAMM[interim][c - '0'];
            }
        }
        return interim;
    }
}
