package pl.sprawa.city;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Folds text so that spellings of the same name become equal. */
final class Words {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Words() {
    }

    /** Small letters and digits without diacritics, one word each: "PL. C. Niemena 1/2" is pl, c, niemena, 1, 2. */
    static List<String> of(String text) {
        if (text == null) {
            return List.of();
        }
        // Letters with a stroke have no decomposition in Unicode.
        String stroked = text.replace('ł', 'l').replace('Ł', 'L').replace('ø', 'o').replace('Ø', 'O').replace('đ', 'd').replace('Đ', 'D')
                .replace("ß", "ss");
        String bare = MARKS.matcher(Normalizer.normalize(stroked, Normalizer.Form.NFKD)).replaceAll("");
        return Arrays.stream(BETWEEN.split(bare.toLowerCase(Locale.ROOT))).filter(word -> !word.isEmpty()).toList();
    }
}
