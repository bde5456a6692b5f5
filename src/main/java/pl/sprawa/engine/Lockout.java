package pl.sprawa.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether somebody has to wait after wrong passwords. For accounts of its own the engine counts, but refuses silently; here is
 * said so. For accounts of a directory (LDAP), which the engine does not count, the log of log-ins does: as many wrong ones in a
 * row as the engine permits close the door for the engine's longest delay.
 */
@Component
public class Lockout {

    private static final Duration FOREVER = Duration.ofSeconds(Long.MAX_VALUE);

    private final IdentityService identities;
    private final ProcessEngineConfigurationImpl settings;
    private final JdbcClient database;
    private final LoginLog log;
    private final Clock clock;

    Lockout(IdentityService identities, ProcessEngineConfigurationImpl settings, JdbcClient database, LoginLog log, Clock clock) {
        this.identities = identities;
        this.settings = settings;
        this.database = database;
        this.log = log;
        this.clock = clock;
    }

    /** @throws LockedOut if no password of this user is to be tried now; then the attempt stands in the log */
    void check(String user, String door, String address) {
        Duration left = left(user);
        if (left != null) {
            log.add(user, door, LoginLog.LOCKED, address);
            throw new LockedOut(left == FOREVER ? null : left);
        }
    }

    /** Lets a locked account log in again at once. Only administrators may. @param by who lifts the lock */
    public void lift(String user, String by) {
        if (!identities.isReadOnly()) {
            identities.unlockUser(user);
        }
        log.add(user, "staff", LoginLog.UNLOCKED, by);
    }

    private Duration left(String user) {
        if (identities.isReadOnly()) {
            return leftByLog(user);
        }
        if (identities.createUserQuery().userId(user).singleResult() instanceof UserEntity account) {
            Date until = account.getLockExpirationTime();
            return account.getAttempts() >= settings.getLoginMaxAttempts() ? FOREVER
                    : until != null && until.toInstant().isAfter(clock.instant()) ? Duration.between(clock.instant(), until.toInstant()) : null;
        }
        return null;
    }

    private Duration leftByLog(String user) {
        Duration window = Duration.ofSeconds(settings.getLoginDelayMaxTime());
        OffsetDateTime since = clock.instant().minus(window).atOffset(ZoneOffset.UTC);
        var wrong = database.sql("""
                select occurred_at from login_log w where user_id = :user and outcome = 'wrong' and occurred_at > :since and not exists
                    (select 1 from login_log r where r.user_id = :user and r.outcome in ('ok', 'unlocked') and r.occurred_at >= w.occurred_at)
                order by occurred_at desc""").param("user", user).param("since", since)
                .query((row, index) -> row.getObject("occurred_at", OffsetDateTime.class).toInstant()).list();
        Instant until = wrong.isEmpty() ? Instant.MIN : wrong.get(0).plus(window);
        return wrong.size() >= settings.getLoginMaxAttempts() && until.isAfter(clock.instant()) ? Duration.between(clock.instant(), until) : null;
    }
}
