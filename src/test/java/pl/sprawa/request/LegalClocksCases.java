package pl.sprawa.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RequestContext
abstract class LegalClocksCases {

    private static final LocalDate REPORTED = LocalDate.of(2024, 2, 29);
    private static final LocalDate DUE = LocalDate.of(2024, 3, 29);

    @Autowired
    LegalClocks clocks;
    @Autowired
    Requests requests;

    LegalClock clock;

    @BeforeEach
    void store() {
        clock = new LegalClock(requests.store(TestReports.report()).number(), "art. 237 § 1 KPA", "expedite", REPORTED, DUE, 0);
    }

    @Test
    void isFoundAsItWasStarted() {
        assertThat(clocks.find(clock.number())).isEmpty();
        assertThat(clocks.start(clock)).isTrue();
        assertThat(clocks.find(clock.number())).contains(clock);
    }

    @Test
    void aSecondStartWinsNoTime() {
        clocks.start(clock);
        assertThat(clocks.start(new LegalClock(clock.number(), "art. 35 § 3 KPA", "expedite", DUE, DUE.plusMonths(2), 0))).isFalse();
        assertThat(clocks.find(clock.number())).contains(clock);
    }

    @Test
    void isProlongedToALaterDayOnly() {
        clocks.start(clock);
        clocks.prolong(clock.number(), DUE.plusDays(1));
        clocks.prolong(clock.number(), DUE.plusDays(9));
        LegalClock prolonged = new LegalClock(clock.number(), clock.basis(), clock.remedy(), REPORTED, DUE.plusDays(9), 2);
        assertThat(clocks.find(clock.number())).contains(prolonged);

        assertThatThrownBy(() -> clocks.prolong(clock.number(), DUE.plusDays(9))).isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining(clock.number());
        assertThat(clocks.find(clock.number())).contains(prolonged);
    }

    @Test
    void anotherServiceStartsAnother() {
        clocks.start(clock);
        clocks.forget(clock.number());
        clocks.forget(clock.number());
        assertThat(clocks.find(clock.number())).isEmpty();
        assertThatThrownBy(() -> clocks.prolong(clock.number(), DUE.plusDays(1))).isInstanceOf(IllegalArgumentException.class);
        assertThat(clocks.start(clock)).isTrue();
    }
}
