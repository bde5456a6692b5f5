package pl.sprawa.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.IdentityService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who logged in, or tried to: through which door, from where, with what outcome. Entries are only added. */
@Component
public class LoginLog {

    static final String FORM = "form";
    static final String BASIC = "basic";
    static final String OK = "ok";
    /** Wrong password, or a name that belongs to nobody. */
    static final String WRONG = "wrong";
    /** Not even tried: too many wrong ones before. */
    static final String LOCKED = "locked";
    /** Who it is was clear, but the application is not for that person. */
    static final String REFUSED = "refused";
    /** An administrator lifted the lock. */
    static final String UNLOCKED = "unlocked";

    private static final Logger LOG = LoggerFactory.getLogger(LoginLog.class);
    private static final int ADDRESS_LENGTH = 64;
    /** Of names that belong to nobody and of locked accounts; more in a minute from one address only fill the table. */
    static final int MOST_A_MINUTE = 60;

    private final JdbcClient database;
    private final IdentityService identities;
    private final Clock clock;
    private final Map<String, Integer> thisMinute = new ConcurrentHashMap<>();
    private volatile long minute;

    LoginLog(JdbcClient database, IdentityService identities, Clock clock) {
        this.database = database;
        this.identities = identities;
        this.clock = clock;
    }

    /**
     * An entry of the log.
     *
     * @param user    user id, or {@code null} where the name given belongs to nobody: it may be a password typed into the wrong field
     * @param door    {@code form}, {@code basic}, {@code oidc}; {@code staff} for what an administrator did on the staff pages
     * @param outcome {@code ok}, {@code wrong}, {@code locked}, {@code refused}, {@code unlocked}
     * @param address where from, an IP address; of what an administrator did, that person's user id
     */
    public record Entry(Instant at, String user, String door, String outcome, String address) {
    }

    /** Writes down an attempt, and a failed one into the program's log too. */
    void add(String user, String door, String outcome, String address) {
        String known = OK.equals(outcome) || identities.createUserQuery().userId(user).count() == 1 ? user : null;
        String from = address == null || address.length() <= ADDRESS_LENGTH ? address : address.substring(0, ADDRESS_LENGTH);
        if ((known == null || outcome.equals(LOCKED)) && tooMany(from)) {
            return;
        }
        database.sql("insert into login_log (occurred_at, user_id, door, outcome, address) values (:now, :user, :door, :outcome, :address)")
                .param("now", column(clock.instant())).param("user", known).param("door", door).param("outcome", outcome).param("address", from).update();
        if (!OK.equals(outcome)) {
            LOG.warn("Log-in by {} of {} from {}: {}", door, known == null ? "a name that belongs to nobody" : "'" + known + "'", from, outcome);
        }
    }

    private boolean tooMany(String address) {
        long now = System.nanoTime() / 60_000_000_000L;
        if (now != minute) {
            minute = now;
            thisMinute.clear();
        }
        int count = thisMinute.merge(String.valueOf(address), 1, Integer::sum);
        if (count == MOST_A_MINUTE + 1) {
            LOG.warn("More than {} log-ins in vain within a minute from {}: the others of this minute are not written down", MOST_A_MINUTE, address);
        }
        return count > MOST_A_MINUTE;
    }

    /**
     * The newest entries, newest first.
     *
     * @param user only this person's, or {@code null} for all
     * @param most so many at most
     */
    public List<Entry> newest(String user, int most) {
        var query = database.sql("select * from login_log" + (user == null ? "" : " where user_id = :user")
                + " order by occurred_at desc, id desc limit :most").param("most", most);
        return (user == null ? query : query.param("user", user)).query((row, index) -> new Entry(row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("user_id"), row.getString("door"), row.getString("outcome"), row.getString("address"))).list();
    }

    /** Removes what is older than that moment. @return how many entries */
    public int removeBefore(Instant moment) {
        return database.sql("delete from login_log where occurred_at < :moment").param("moment", column(moment)).update();
    }

    private static OffsetDateTime column(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
