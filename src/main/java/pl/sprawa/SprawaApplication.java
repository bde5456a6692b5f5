package pl.sprawa;

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
        SpringApplication application = new SpringApplication(SprawaApplication.class);
        if (args.length > 0 && args[0].equals("import")) {
            application.setWebApplicationType(WebApplicationType.NONE);
            application.setAdditionalProfiles("import");
            System.exit(SpringApplication.exit(application.run(args)));
        }
        application.run(args);
    }

    /** What the application does by itself; an import does nothing but import. */
    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    @ConditionalOnProperty(name = "sprawa.importing", havingValue = "false", matchIfMissing = true)
    static class ByItself {
    }
}
