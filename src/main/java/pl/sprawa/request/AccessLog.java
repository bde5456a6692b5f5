package pl.sprawa.request;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Every look at personal data (GDPR art. 5(2), 30, 32): who, when, at which request, at what. Entries are only added; they are
 * kept in the transaction of the caller, so that a page which failed was not seen.
 */
@Repository
public class AccessLog {

    /** Name, phone and e-mail of the reporter. */
    public static final String CONTACT = "contact";
    /** The page of a case, with the resident's own words. */
    public static final String CASE = "case";
    /** A photo or a document. */
    public static final String ATTACHMENT = "attachment";
    /** A search by phone or e-mail; has no number. */
    public static final String CONTACT_SEARCH = "contact-search";
    /** What was found was taken away as a file; has no number. */
    public static final String EXPORT = "export";
    /** The reporter's personal data was erased (GDPR art. 17). */
    public static final String ERASED = "erased";

    private final JdbcClient jdbc;
    private final Clock clock;

    AccessLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Writes down that somebody looked, at the present moment of the application's clock.
     *
     * @param number the request's, or {@code null} where none was meant
     * @param what   one of the codes above, at most 100 characters
     */
    public void looked(String user, String number, String what) {
        jdbc.sql("insert into access_log (occurred_at, user_id, number, what) values (:now, :user, :number, :what)")
            .param("now", Times.column(Times.now(clock))).param("user", user).param("number", number).param("what", what).update();
    }

    /**
     * The newest looks, newest first.
     *
     * @param user   only this person's, or {@code null} for all
     * @param number only at this request, or {@code null} for all
     * @param most   so many at most
     */
    public List<Look> newest(String user, String number, int most) {
        String conditions = (user == null ? "" : " and user_id = :user") + (number == null ? "" : " and number = :number");
        var query = jdbc.sql("select * from access_log where 1 = 1" + conditions + " order by occurred_at desc, id desc limit :most").param("most", most);
        query = user == null ? query : query.param("user", user);
        query = number == null ? query : query.param("number", number);
        return query.query((row, index) -> new Look(Times.read(row, "occurred_at"), row.getString("user_id"), row.getString("number"),
            row.getString("what"))).list();
    }

    /** Removes what is older than that moment. @return how many entries */
    public int removeBefore(Instant moment) {
        return jdbc.sql("delete from access_log where occurred_at < :moment").param("moment", Times.column(moment)).update();
    }
}
