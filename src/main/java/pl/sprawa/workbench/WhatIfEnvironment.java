package pl.sprawa.workbench;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;

/**
 * Gives {@code what-if} an engine of its own in memory, and puts the settings of the city's database aside: it is only ever opened
 * by {@link ReadOnlyDatabase}, whatever else starts here.
 */
class WhatIfEnvironment implements EnvironmentPostProcessor, Ordered {

    static final String PROFILE = "what-if";
    static final String ASIDE = "sprawa.what-if.";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.acceptsProfiles(Profiles.of(PROFILE))) {
            return;
        }
        Map<String, Object> settings = new HashMap<>();
        for (String name : new String[] {"url", "username", "password"}) {
            settings.put(ASIDE + name, environment.getProperty("spring.datasource." + name, ""));
        }
        settings.put("spring.datasource.url", "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        settings.put("spring.datasource.driver-class-name", "org.h2.Driver");
        settings.put("spring.datasource.username", "sa");
        settings.put("spring.datasource.password", "");
        settings.put("sprawa.demo.enabled", "false");
        settings.put("sprawa.admin.password", UUID.randomUUID().toString());
        environment.getPropertySources().addFirst(new MapPropertySource("engine of what-if", settings));
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 1; // after application.yaml has been read, before the defaults that follow from the database
    }
}
