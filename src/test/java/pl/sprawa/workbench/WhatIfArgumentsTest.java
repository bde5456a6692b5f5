package pl.sprawa.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WhatIfArgumentsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    private static WhatIfArguments of(String... args) {
        String[] all = new String[args.length + 1];
        all[0] = "what-if";
        System.arraycopy(args, 0, all, 1, args.length);
        return WhatIfArguments.of(NOW, ZoneId.of("Europe/Warsaw"), all);
    }

    @Test
    void readsPeriodsInDaysDatesAndMoments() {
        assertThat(of("tables").from()).isNull();
        assertThat(of("tables", "--since", "90d").from()).isEqualTo("2025-12-02T08:00:00Z");
        assertThat(of("tables", "--since=2026-01-31").from()).as("midnight in Warsaw").isEqualTo("2026-01-30T23:00:00Z");
        assertThat(of("tables", "--until", "2026-01-31T08:00:00Z").until()).isEqualTo("2026-01-31T08:00:00Z");
    }

    @Test
    void passesOverSettingsAndRefusesTheUnknown() {
        assertThat(of("--spring.datasource.url=x", "tables").tables()).isEqualTo(Path.of("tables"));
        assertThatThrownBy(() -> of("tables", "--sinse")).hasMessageContaining("--sinse");
        assertThatThrownBy(() -> of("tables", "--since")).hasMessageContaining("needs a value");
        assertThatThrownBy(() -> of("a", "b")).hasMessageContaining("two folders");
        assertThatThrownBy(() -> of("a", "--mapping", "m.yaml")).hasMessageContaining("belong together");
    }

    @Test
    void thePeriodIncludesItsBeginningOnly() {
        WhatIfArguments year = of("tables", "--since", "2026-01-01T00:00:00Z", "--until", "2027-01-01T00:00:00Z");
        assertThat(year.within(Instant.parse("2026-01-01T00:00:00Z"))).isTrue();
        assertThat(year.within(Instant.parse("2027-01-01T00:00:00Z"))).isFalse();
        assertThat(year.within(Instant.parse("2025-12-31T23:59:59Z"))).isFalse();
    }
}
