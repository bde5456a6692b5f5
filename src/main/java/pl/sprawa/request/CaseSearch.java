package pl.sprawa.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The search over all cases, millions of them, by what a person knows of one. Every question ends at a limit, newest first. Words are found
 * once {@link WordIndex} has taken the request in, seconds after the report.
 */
@Repository
public class CaseSearch {

    private static final String BY_CONTACT = """
            select r.number, r.service_code, r.service_name, r.address, r.district, r.unit, r.status, r.requested_at, r.due_at
            from reporter p join service_request r on r.number = p.number where p.%s = :key order by r.requested_at desc, r.number desc limit :most""";

    private static final Pattern PHONE = Pattern.compile("(\\+|00)?(\\d[\\s().,/-]*|\\()(\\d[\\s().,/-]*){8,14}");
    private static final Pattern NUMBER = Pattern.compile("\\d{2}\\s*-\\s*\\d{6,15}\\s*-\\s*\\d");

    private final JdbcClient jdbc;

    CaseSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A search; what is asked of it is answered with the same plan, made once. */
    public SoughtCases of(CaseFilter filter) {
        return new SoughtCases(jdbc, filter);
    }

    /**
     * Cases that somebody reported under this phone number or e-mail address, whichever way it is written; newest first. Personal data:
     * ask who is asking first, and log it ({@link AccessLog#CONTACT_SEARCH}).
     */
    public List<FoundCase> byContact(String phoneOrEmail, int most) {
        boolean email = phoneOrEmail.contains("@");
        return Optional.ofNullable(email ? ContactKeys.email(phoneOrEmail) : ContactKeys.phone(phoneOrEmail))
            .map(key -> jdbc.sql(BY_CONTACT.formatted(email ? "email_key" : "phone_key")).param("key", key).param("most", most)
                .query(CaseSearch::read).list()).orElse(List.of());
    }

    /** Whether a text is a whole phone number or an e-mail address, as far as can be told from it alone; a request's number is neither. */
    public static boolean isContact(String text) {
        return text.contains("@") || PHONE.matcher(text).matches() && !NUMBER.matcher(text).matches();
    }

    static FoundCase read(ResultSet row, int index) throws SQLException {
        return new FoundCase(row.getString("number"), row.getString("service_code"), row.getString("service_name"), row.getString("address"),
            row.getString("district"), row.getString("unit"), Status.valueOf(row.getString("status")), Times.read(row, "requested_at"),
            Times.read(row, "due_at"));
    }
}
