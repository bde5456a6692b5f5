package pl.sprawa.channel.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.WebApplicationContext;

/** With the XML mapper on the class path, the other endpoints still speak JSON, even to a browser. */
class NoXmlElsewhereTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private final WebApplicationContextRunner application = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(DispatcherServletAutoConfiguration.class, WebMvcAutoConfiguration.class,
                    HttpMessageConvertersAutoConfiguration.class, JacksonAutoConfiguration.class, ErrorMvcAutoConfiguration.class))
            .withBean(Neighbour.class);

    @Test
    void withoutThisRuleABrowserWouldGetXml() {
        application.run(context -> assertThat(ask(context, "/neighbour").getContentType()).contains("xml"));
    }

    @Test
    void neighboursSpeakJson() {
        application.withUserConfiguration(NoXmlElsewhere.class).run(context -> {
            assertThat(ask(context, "/neighbour").getContentType()).isEqualTo("application/json");
            assertThat(ask(context, "/neighbour").getContentAsString()).isEqualTo("{\"fine\":true}");
        });
    }

    private static MockHttpServletResponse ask(WebApplicationContext context, String path) throws Exception {
        return MockMvcBuilders.webAppContextSetup(context).build().perform(get(path).header("Accept", BROWSER)).andReturn().getResponse();
    }

    @RestController
    static class Neighbour {

        @GetMapping("/neighbour")
        Map<String, Boolean> fine() {
            return Map.of("fine", true);
        }
    }
}
