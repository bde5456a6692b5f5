package pl.sprawa.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class ModeDefaultsTest {

    private static final String REWRITE = "spring.datasource.hikari.data-source-properties.reWriteBatchedInserts";

    private static MockEnvironment with(String... settings) {
        MockEnvironment environment = new MockEnvironment();
        for (int i = 0; i < settings.length; i += 2) {
            environment.setProperty(settings[i], settings[i + 1]);
        }
        new ModeDefaults().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }

    @Test
    void theEmbeddedDatabaseBringsADemo() {
        MockEnvironment environment = with("spring.datasource.url", "jdbc:h2:mem:x");
        assertThat(ModeDefaults.demo(environment)).isTrue();
        assertThat(environment.getProperty("sprawa.open311.api-keys")).isEqualTo("demo");
        assertThat(environment.containsProperty(REWRITE)).isFalse();
    }

    @Test
    void theDemoCanBeSwitchedOff() {
        MockEnvironment environment = with("spring.datasource.url", "jdbc:h2:mem:x", "sprawa.demo.enabled", "false");
        assertThat(ModeDefaults.demo(environment)).isFalse();
        assertThat(environment.containsProperty("sprawa.open311.api-keys")).isFalse();
    }

    @Test
    void onPostgresThereIsNoDemoEvenIfAskedForAndInsertsAreBatched() {
        MockEnvironment environment = with("spring.datasource.url", "jdbc:postgresql://db/sprawa", "sprawa.demo.enabled", "true");
        assertThat(ModeDefaults.demo(environment)).isFalse();
        assertThat(environment.containsProperty("sprawa.open311.api-keys")).isFalse();
        assertThat(environment.getProperty(REWRITE)).isEqualTo("true");
    }

    @Test
    void behindAnAddressWithTlsCookiesTravelByTlsOnly() {
        assertThat(with("sprawa.casework.public-url", "https://sprawa.example").getProperty("server.servlet.session.cookie.secure")).isEqualTo("true");
        assertThat(with("sprawa.casework.public-url", "http://localhost:8080").containsProperty("server.servlet.session.cookie.secure")).isFalse();
    }

    @Test
    void anyOtherSettingOverridesADefault() {
        assertThat(with("spring.datasource.url", "jdbc:h2:mem:x", "sprawa.open311.api-keys", "mine").getProperty("sprawa.open311.api-keys")).isEqualTo("mine");
    }
}
