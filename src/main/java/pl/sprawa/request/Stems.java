package pl.sprawa.request;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.pl.PolishAnalyzer;
import org.apache.lucene.analysis.stempel.StempelStemmer;

/**
 * Brings the forms of a Polish word together: <em>dziura, dziury, dziurą</em> have a stem in common. A word has up to two: what is left of it
 * without its ending, and the same of the form that Lucene's Stempel takes it back to. Stempel, learnt from a dictionary, knows
 * <em>drodze</em> to be <em>droga</em>, but misses the plainest forms of words that it did not learn (<em>dziurze, latarniami</em>), and every word
 * written without Polish letters, as residents do: endings need no dictionary. All stems stand without diacritics. Two words mean the same if they share one.
 */
final class Stems {

    /** As wide as the column; nobody searches for more of a word. */
    private static final int LONGEST = 64;
    /** Shorter words have no endings to take off. */
    private static final int SHORTEST = 4;
    /** What must be left without the ending. */
    private static final int LEAST = 3;
    /** Of nouns and adjectives, without diacritics, the longest first. */
    private static final List<String> ENDINGS = List.of("iami", "iach", "iego", "iemu", "ami", "ach", "ego", "emu", "ych", "ich", "ymi", "imi", "iej", "iow", "iom", "iem",
            "owi", "ow", "om", "em", "ej", "ym", "im", "ia", "ie", "iu", "io", "ii", "a", "e", "i", "o", "u", "y");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Set<String> STOP_WORDS = stopWords();

    private Stems() {
    }

    /** Of all words of the texts, which may be {@code null}; without those that every text holds (Lucene's Polish list). */
    static Set<String> of(String... texts) {
        Set<String> all = new LinkedHashSet<>();
        for (String text : texts) {
            each(text).forEach(all::addAll);
        }
        return all;
    }

    /** Of each word of a text by itself. */
    static List<Set<String>> each(String text) {
        StempelStemmer stemmer = new StempelStemmer(PolishAnalyzer.getDefaultTable()); // keeps a buffer: not for several threads
        List<Set<String>> words = new ArrayList<>();
        for (String word : BETWEEN.split(text == null ? "" : text.toLowerCase(Locale.ROOT))) {
            String bare = bare(word);
            if (!bare.isEmpty() && !STOP_WORDS.contains(bare) && (bare.length() > 1 || Character.isDigit(bare.charAt(0)))) {
                Set<String> stems = new LinkedHashSet<>();
                stems.add(cut(bare));
                stems.add(cut(bare(base(stemmer, word))));
                words.add(stems);
            }
        }
        return words;
    }

    private static String base(StempelStemmer stemmer, String word) {
        CharSequence base = word.length() < SHORTEST || hasDigit(word) ? null : stemmer.stem(word);
        return base == null || base.length() == 0 ? word : base.toString();
    }

    /** Without its ending; what ends in -rz- then is a form of what ends in -r-, as dziurze is of dziura. */
    private static String cut(String bare) {
        String stem = bare;
        if (bare.length() >= SHORTEST && !hasDigit(bare)) {
            String ending = ENDINGS.stream().filter(each -> bare.endsWith(each) && bare.length() - each.length() >= LEAST).findFirst().orElse("");
            stem = bare.substring(0, bare.length() - ending.length());
            stem = stem.length() > LEAST && stem.endsWith("rz") ? stem.substring(0, stem.length() - 1) : stem;
        }
        boolean halved = stem.length() > LONGEST && Character.isHighSurrogate(stem.charAt(LONGEST - 1));
        return stem.substring(0, Math.min(stem.length(), halved ? LONGEST - 1 : LONGEST));
    }

    private static boolean hasDigit(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }

    /** Without diacritics; the letter with a stroke has no decomposition in Unicode. */
    private static String bare(String word) {
        return MARKS.matcher(Normalizer.normalize(word.replace('ł', 'l'), Normalizer.Form.NFKD)).replaceAll("");
    }

    private static Set<String> stopWords() {
        Set<String> words = new LinkedHashSet<>();
        PolishAnalyzer.getDefaultStopSet().forEach(word -> words.add(bare(new String((char[]) word))));
        return words;
    }
}
