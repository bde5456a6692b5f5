package pl.sprawa.handover;

import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Looks up the settings that {@code handover.yaml} names, each time anew: a changed key needs no restart where the source can change. */
@Component
class SettingNames {

    private final Environment environment;

    SettingNames(Environment environment) {
        this.environment = environment;
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(name).map(environment::getProperty).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** @throws IllegalArgumentException if a placeholder has no value */
    String resolve(String text) {
        return environment.resolveRequiredPlaceholders(text);
    }
}
