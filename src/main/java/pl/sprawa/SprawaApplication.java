package pl.sprawa;

import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.EnableScheduling;
import pl.sprawa.workbench.CheckCommand;

/**
 * Starts the contact centre; with {@code import} as its first argument only the import of old reports (docs/import.md), with
 * {@code what-if} only the answer to what edited tables would change (docs/what-if.md), with {@code check} only the checks of
 * models (docs/check.md).
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SprawaApplication {

    /** What can be asked for in place of the contact centre, each with the profile of its name. */
    private static final Set<String> COMMANDS = Set.of("import", "what-if");

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("check")) {
            System.exit(CheckCommand.run(System.out, System.err, args));
        }
        SpringApplication application = new SpringApplication(SprawaApplication.class);
        if (args.length > 0 && COMMANDS.contains(args[0])) {
            application.setWebApplicationType(WebApplicationType.NONE);
            application.setAdditionalProfiles(args[0]);
            System.exit(SpringApplication.exit(application.run(args)));
        }
        application.run(args);
    }

    /** What the application does by itself; a command does nothing else. */
    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    @Profile("!import & !what-if")
    static class ByItself {
    }
}
