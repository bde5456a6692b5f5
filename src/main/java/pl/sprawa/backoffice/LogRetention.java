package pl.sprawa.backoffice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import pl.sprawa.engine.LoginLog;
import pl.sprawa.request.AccessLog;

/** The logs hold personal data of staff themselves (GDPR art. 5(1)(e)): what is older than the city keeps it is removed each night. */
@Component
class LogRetention {

    private static final Logger LOG = LoggerFactory.getLogger(LogRetention.class);

    private final AccessLog looks;
    private final LoginLog logIns;
    private final Clock clock;
    private final Duration kept;

    LogRetention(AccessLog looks, LoginLog logIns, Clock clock, @Value("${sprawa.logs.kept}") Duration kept) {
        this.looks = looks;
        this.logIns = logIns;
        this.clock = clock;
        this.kept = kept;
    }

    /** Every node does it; the second finds nothing. */
    @Scheduled(cron = "0 40 2 * * *")
    void removeOld() {
        Instant before = clock.instant().minus(kept);
        int removed = looks.removeBefore(before) + logIns.removeBefore(before);
        LOG.info("Removed {} entries of the logs from before {}", removed, before);
    }
}
