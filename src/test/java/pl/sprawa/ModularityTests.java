package pl.sprawa;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The arrows between the modules are those that each {@code package-info.java} allows, and no others. */
class ModularityTests {

    @Test
    void modulesKeepToTheirArrows() {
        ApplicationModules.of(SprawaApplication.class).verify();
    }
}
