package pl.sprawa;

import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the contact centre; with {@code import} as its first argument only the import of old reports (docs/import.md). */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SprawaApplication {

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("import")) {
            System.exit(SpringApplication.exit(importing().run(
                    Stream.concat(Stream.of(args), Stream.of("--sprawa.importing=true", "--camunda.bpm.job-execution.enabled=false"))
                            .toArray(String[]::new))));
        }
        SpringApplication.run(SprawaApplication.class, args);
    }

    private static SpringApplication importing() {
        SpringApplication application = new SpringApplication(SprawaApplication.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setDefaultProperties(Map.of("spring.main.banner-mode", "off", "logging.level.root", "warn"));
        return application;
    }

    /** What the application does by itself; an import does nothing but import. */
    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    @ConditionalOnProperty(name = "sprawa.importing", havingValue = "false", matchIfMissing = true)
    static class ByItself {
    }
}
