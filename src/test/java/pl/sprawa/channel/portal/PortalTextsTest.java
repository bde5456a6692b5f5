package pl.sprawa.channel.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** No page can ask for a text that one of the languages lacks, and no text stands there for nobody. */
class PortalTextsTest {

    private static final Pattern USED = Pattern.compile("\\{\\{t\\.(\\w+)}}");

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        Set<String> english = keys("portal_en.properties");
        Set<String> polish = keys("portal.properties");
        // In Polish most steps speak for themselves.
        List.of(english, polish).forEach(keys -> keys.removeIf(key -> key.startsWith("step.")));
        assertThat(english).isEqualTo(polish);
    }

    @Test
    void theTemplatesAskOnlyForTextsThatAreThere() throws IOException {
        List<String> used = new ArrayList<>();
        for (Resource template : new PathMatchingResourcePatternResolver().getResources("classpath:/templates/portal/*.mustache")) {
            Matcher key = USED.matcher(template.getContentAsString(StandardCharsets.UTF_8));
            while (key.find()) {
                used.add(key.group(1));
            }
        }
        assertThat(used).hasSizeGreaterThan(40);
        assertThat(keys("portal.properties")).containsAll(used);
    }

    @Test
    void textsWithArgumentsHoldNoStraightApostrophe() throws IOException {
        assertThat(load("portal_en.properties").values()).noneMatch(text -> text.toString().contains("{0}") && text.toString().contains("'"));
    }

    private static Set<String> keys(String bundle) throws IOException {
        return new TreeSet<>(load(bundle).stringPropertyNames());
    }

    private static Properties load(String bundle) throws IOException {
        return PropertiesLoaderUtils.loadProperties(new EncodedResource(new ClassPathResource(bundle), StandardCharsets.UTF_8));
    }
}
