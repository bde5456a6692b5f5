package pl.sprawa.engine;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/**
 * Defaults that follow from other settings. From the database: on the embedded H2 a demo that works at once, on PostgreSQL nothing that a stranger
 * could know; from the address: cookies for TLS alone. They have the lowest precedence: any other setting overrides them.
 */
class ModeDefaults implements EnvironmentPostProcessor, Ordered {

    static boolean embedded(Environment environment) {
        return environment.getProperty("spring.datasource.url", "").startsWith("jdbc:h2:");
    }

    /** Demo accounts and keys exist only on the embedded database, however {@code sprawa.demo.enabled} is set. */
    static boolean demo(Environment environment) {
        return embedded(environment) && environment.getProperty("sprawa.demo.enabled", Boolean.class, true);
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Map<String, Object> defaults = new HashMap<>();
        if (demo(environment)) {
            defaults.put("sprawa.open311.api-keys", "demo");
        }
        if (environment.getProperty("spring.datasource.url", "").startsWith("jdbc:postgresql:")) {
            // Halves the statements of a case, together with the engine's batching; H2 would refuse the option.
            defaults.put("spring.datasource.hikari.data-source-properties.reWriteBatchedInserts", "true");
        }
        if (environment.getProperty("sprawa.casework.public-url", "").startsWith("https:")) {
            // Behind a proxy that ends TLS the server itself sees plain HTTP and would let the cookies travel in the clear.
            defaults.put("server.servlet.session.cookie.secure", "true");
            defaults.put("camunda.bpm.webapp.csrf.enable-secure-cookie", "true");
        }
        environment.getPropertySources().addLast(new MapPropertySource("sprawa defaults by database", defaults));
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE; // after application.yaml has been read
    }
}
