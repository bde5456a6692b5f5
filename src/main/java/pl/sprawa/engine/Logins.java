package pl.sprawa.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;

/**
 * Who a user is: groups and tenants, and for HTTP Basic whether the password is right. A program that sends its password with
 * every call is remembered for a short time: hashing it and reading groups and tenants would cost each call six statements.
 * Wrong passwords are never remembered. A right that is taken away holds for that time at most, as in Camunda's own web
 * applications, where it is five minutes.
 */
class Logins {

    static final Duration REMEMBERED = Duration.ofSeconds(20);
    private static final int MOST = 1000;
    /** A program that sends its password with every call stands in the log of log-ins once in this time, from each address. */
    static final Duration TOLD = Duration.ofHours(1);

    record Login(String user, List<String> groups, List<String> tenants) {
    }

    private record Remembered(Login login, long since) {

        boolean fresh() {
            return System.nanoTime() - since < REMEMBERED.toNanos();
        }
    }

    private final IdentityService identities;
    private final Lockout lockout;
    private final LoginLog log;
    private final byte[] salt = new byte[16];
    private final Map<String, Remembered> byCredentials = new ConcurrentHashMap<>();
    private final Map<String, Long> told = new ConcurrentHashMap<>();

    Logins(IdentityService identities, Lockout lockout, LoginLog log) {
        this.identities = identities;
        this.lockout = lockout;
        this.log = log;
        new SecureRandom().nextBytes(salt);
    }

    /**
     * By HTTP Basic.
     *
     * @param address where from
     * @throws LockedOut if the password is not even looked at
     */
    Optional<Login> byPassword(String user, String password, String address) {
        String key = digest(user + ":" + password);
        Remembered known = byCredentials.get(key);
        if (known != null && known.fresh()) {
            return Optional.of(known.login());
        }
        lockout.check(user, LoginLog.BASIC, address);
        if (!identities.checkPassword(user, password)) {
            byCredentials.remove(key);
            log.add(user, LoginLog.BASIC, LoginLog.WRONG, address);
            return Optional.empty();
        }
        tell(user, address);
        if (byCredentials.size() >= MOST) {
            byCredentials.values().removeIf(each -> !each.fresh());
        }
        Login login = of(user);
        if (byCredentials.size() < MOST) {
            byCredentials.put(key, new Remembered(login, System.nanoTime()));
        }
        return Optional.of(login);
    }

    private void tell(String user, String address) {
        long now = System.nanoTime();
        if (told.size() >= MOST) {
            told.values().removeIf(since -> now - since >= TOLD.toNanos());
        }
        Long since = told.get(user + " " + address);
        if (since == null || now - since >= TOLD.toNanos()) {
            log.add(user, LoginLog.BASIC, LoginLog.OK, address);
            told.put(user + " " + address, now);
        }
    }

    Login of(String user) {
        return new Login(user, identities.createGroupQuery().groupMember(user).list().stream().map(Group::getId).toList(),
                identities.createTenantQuery().userMember(user).includingGroupsOfUser(true).list().stream().map(Tenant::getId).toList());
    }

    /** The memory holds no password, not even one that could be tried out elsewhere. */
    private String digest(String credentials) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return Base64.getEncoder().encodeToString(digest.digest(credentials.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }
}
