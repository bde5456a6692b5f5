package pl.sprawa.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;

/** Hints in the language of whoever asks, none of them in one language only. */
class HintTest {

    private static final Pattern USED = Pattern.compile("(?:Hint\\.of\\((?:[^\"(]*)|\\? |: )\"([a-z]+\\.[A-Za-z]+)\"");

    @AfterEach
    void nobodyAsks() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void speaksTheReadersLanguageAndPolishToAllOthers() {
        assertThat(Hint.of("merge.intoClosed", "26-1")).isEqualTo("Sprawa 26-1 jest już zamknięta. Wskaż sprawę w toku.");
        assertThat(asked("en-GB,en;q=0.9")).isEqualTo("Case 26-1 is closed already. Name an open one.");
        assertThat(asked("de")).isEqualTo(asked(null)).isEqualTo(asked("pl")).startsWith("Sprawa 26-1");
    }

    @Test
    void speaksTheLanguageChosenForThePageWhateverTheBrowserSays() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Accept-Language", "en");
        request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, new FixedLocaleResolver(new Locale("pl")));
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        assertThat(Hint.of("merge.intoClosed", "26-1")).startsWith("Sprawa 26-1");
    }

    private static String asked(String language) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        if (language != null) {
            request.addHeader("Accept-Language", language);
        }
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        return Hint.of("merge.intoClosed", "26-1");
    }

    @Test
    void bothLanguagesSayTheSameWithTheSameArguments() throws IOException {
        Properties polish = read("hints.properties");
        Properties english = read("hints_en.properties");
        assertThat(english.stringPropertyNames()).isEqualTo(polish.stringPropertyNames());
        assertThat(polish.stringPropertyNames()).allSatisfy(key -> {
            assertThat(arguments(english.getProperty(key))).as(key).isEqualTo(arguments(polish.getProperty(key)));
            assertThat(english.getProperty(key)).as(key).isNotBlank().isNotEqualTo(polish.getProperty(key)).doesNotContain("'");
            assertThat(polish.getProperty(key)).as(key).doesNotContain("'");
        });
    }

    @Test
    void everyHintThatTheCodeNamesIsThere() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/java/pl/sprawa/casework"))) {
            for (Path file : files.toList()) {
                Matcher named = USED.matcher(Files.readString(file));
                while (named.find()) {
                    used.add(named.group(1));
                }
            }
        }
        assertThat(used).contains("bulk.oneGone", "piece.answer", "work.answer", "proof.photo").hasSizeGreaterThan(40).isSubsetOf(read("hints.properties").stringPropertyNames());
    }

    private static List<String> arguments(String text) {
        return Pattern.compile("\\{\\d}").matcher(text).results().map(found -> found.group()).sorted().toList();
    }

    private static Properties read(String name) throws IOException {
        Properties read = new Properties();
        read.load(Files.newBufferedReader(Path.of("src/main/resources", name)));
        return read;
    }
}
