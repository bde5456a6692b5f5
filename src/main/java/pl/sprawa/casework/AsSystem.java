package pl.sprawa.casework;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/**
 * Does engine work as the system itself. When a clerk finishes a task, the engine still sees the clerk inside our delegates
 * and would hide other units' tasks (tenants) that the same step must move.
 */
@Component
class AsSystem {

    private final IdentityService identity;

    AsSystem(IdentityService identity) {
        this.identity = identity;
    }

    /** User id of whoever is acting, or {@code system}. */
    String actor() {
        var who = identity.getCurrentAuthentication();
        return who == null || who.getUserId() == null ? "system" : who.getUserId();
    }

    <T> T call(Supplier<T> work) {
        var who = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return work.get();
        } finally {
            if (who != null) {
                identity.setAuthentication(who.getUserId(), who.getGroupIds(), who.getTenantIds());
            }
        }
    }

    void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }
}
