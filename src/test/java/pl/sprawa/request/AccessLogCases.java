package pl.sprawa.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pl.sprawa.SettableClock;
import pl.sprawa.SlimDatabase;

@RequestContext
abstract class AccessLogCases {

    @Autowired
    AccessLog log;
    @Autowired
    SettableClock clock;

    @BeforeEach
    void empty() {
        log.removeBefore(Instant.parse("2100-01-01T00:00:00Z"));
    }

    @Test
    void theNewestStandFirstAndCanBeAskedForByPersonAndByRequest() {
        log.looked("zdm.anna", "26-000001-1", AccessLog.CONTACT);
        log.looked("centrum.ewa", "26-000001-1", AccessLog.CASE);
        log.looked("centrum.ewa", null, AccessLog.CONTACT_SEARCH);

        assertThat(log.newest(null, null, 10)).extracting(Look::what).containsExactly("contact-search", "case", "contact");
        assertThat(log.newest("centrum.ewa", null, 10)).extracting(Look::number).containsExactly(null, "26-000001-1");
        assertThat(log.newest(null, "26-000001-1", 10)).extracting(Look::user).containsExactly("centrum.ewa", "zdm.anna");
        assertThat(log.newest("zdm.anna", "26-000001-1", 10)).extracting(Look::at).containsExactly(clock.instant());
        assertThat(log.newest(null, null, 1)).hasSize(1);
        assertThat(log.newest("nobody", null, 10)).isEmpty();
    }

    @Test
    void whatIsOldIsRemoved() {
        log.looked("zdm.anna", "26-000002-2", AccessLog.CASE);
        Instant later = SlimDatabase.START.plus(Duration.ofDays(1));
        assertThat(log.removeBefore(SlimDatabase.START)).isZero();
        assertThat(log.removeBefore(later)).isEqualTo(1);
        assertThat(log.newest(null, null, 10)).isEmpty();
    }
}
