package pl.sprawa.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** Lets the application read from the engine what it needs, whatever the rights of the person on whose behalf it works. */
@Component
public class SystemAccess {

    private final IdentityService identities;

    public SystemAccess(IdentityService identities) {
        this.identities = identities;
    }

    /** Runs the reading without the current user's authorizations and tenants, and gives them back afterwards. */
    public <T> T read(Supplier<T> reading) {
        var user = identities.getCurrentAuthentication();
        if (user == null) {
            return reading.get();
        }
        identities.clearAuthentication();
        try {
            return reading.get();
        } finally {
            identities.setAuthentication(user);
        }
    }
}
