package pl.sprawa.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/**
 * Lets the application do in the engine what it must, whatever the rights of the person on whose behalf it works. When a clerk
 * finishes a task, the engine still sees the clerk inside our delegates and would hide other units' tasks (tenants) that the
 * same step must move.
 */
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

    /** Runs the work without the current user's authorizations and tenants, and gives them back afterwards. */
    public void run(Runnable work) {
        read(() -> {
            work.run();
            return null;
        });
    }

    /** User id of whoever is acting, or {@code system}. */
    public String actor() {
        var user = identities.getCurrentAuthentication();
        return user == null || user.getUserId() == null ? "system" : user.getUserId();
    }
}
