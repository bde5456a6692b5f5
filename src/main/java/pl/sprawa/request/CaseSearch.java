package pl.sprawa.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The search over all cases, millions of them, by what a person knows of one. Every question ends at a limit, newest first. Words are found
 * once {@link WordIndex} has taken the request in, seconds after the report.
 */
@Repository
public class CaseSearch {

    /** What has more cases than this is common; which of two such is rarer is not counted. */
    private static final int COMMON = 30_000;
    private static final String BY_CONTACT = """
            select r.number, r.service_code, r.service_name, r.address, r.district, r.unit, r.status, r.requested_at, r.due_at
            from reporter p join service_request r on r.number = p.number where p.%s = :key order by r.requested_at desc, r.number desc limit :most""";

    private static final Pattern PHONE = Pattern.compile("(\\+|00)?(\\d[\\s().,/-]*|\\()(\\d[\\s().,/-]*){8,14}");
    private static final Pattern NUMBER = Pattern.compile("\\d{2}\\s*-\\s*\\d{6,15}\\s*-\\s*\\d");

    private final JdbcClient jdbc;

    CaseSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One page.
     *
     * @param from where it begins, {@code null} for the newest
     * @param size cases on it at most
     */
    public FoundCases page(CaseFilter filter, Position from, int size) {
        boolean back = from != null && !from.older();
        List<FoundCase> found = new ArrayList<>(ask(filter, from, size + 1));
        boolean more = found.size() > size;
        if (more) {
            found.remove(size);
        }
        if (back) {
            Collections.reverse(found);
        }
        boolean older = !found.isEmpty() && (back || more);
        boolean newer = !found.isEmpty() && (back ? more : from != null);
        return new FoundCases(List.copyOf(found), older ? at(found.get(found.size() - 1), true) : null, newer ? at(found.get(0), false) : null);
    }

    /** The newest. @param most so many at most */
    public List<FoundCase> newest(CaseFilter filter, int most) {
        return ask(filter, null, most);
    }

    /** How many there are, counted up to a limit: counting millions takes longer than anybody waits. */
    public int count(CaseFilter filter, int most) {
        return query(filter, null, most).map(query -> jdbc.sql("select count(*) from (" + query.sql() + ") as counted").params(query.values())
            .query(Integer.class).single()).orElse(0);
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

    private List<FoundCase> ask(CaseFilter filter, Position from, int limit) {
        return query(filter, from, limit).map(query -> jdbc.sql(query.sql()).params(query.values()).query(CaseSearch::read).list()).orElse(List.of());
    }

    /** Nothing if there is no unit, or only words that are in every text. */
    private Optional<CaseQuery> query(CaseFilter filter, Position from, int limit) {
        List<Set<String>> words = Stems.each(filter.words()).stream().distinct().toList();
        if (filter.units() != null && filter.units().isEmpty() || words.isEmpty() && filter.words() != null && !filter.words().isBlank()) {
            return Optional.empty();
        }
        boolean filtered = filter.units() != null || filter.service() != null;
        if (words.isEmpty() || words.size() == 1 && !filtered) {
            return Optional.of(new CaseQuery(filter, words, !words.isEmpty(), from, limit));
        }
        List<Counted> rarestFirst = words.stream().map(word -> new Counted(word, word.stream().mapToInt(stem -> cases("request_word where stem = :key", stem)).sum()))
            .sorted(Comparator.comparingInt(Counted::cases)).toList();
        boolean wordLeads = !filtered || rarestFirst.get(0).cases() < cases(filter);
        return Optional.of(new CaseQuery(filter, rarestFirst.stream().map(Counted::stems).toList(), wordLeads, from, limit));
    }

    private record Counted(Set<String> stems, int cases) {
    }

    /** Of the filter for which there is an index and that leaves the fewest. */
    private int cases(CaseFilter filter) {
        int ofUnits = filter.units() == null ? COMMON : cases("service_request where unit in (:key)", filter.units());
        return filter.service() == null ? ofUnits : Math.min(ofUnits, cases("service_request where service_code = :key", filter.service()));
    }

    private int cases(String where, Object key) {
        return jdbc.sql("select count(*) from (select 1 from " + where + " limit :common) as counted").param("key", key).param("common", COMMON)
            .query(Integer.class).single();
    }

    private static Position at(FoundCase found, boolean older) {
        return new Position(found.requestedAt(), found.number(), older);
    }

    private static FoundCase read(ResultSet row, int index) throws SQLException {
        return new FoundCase(row.getString("number"), row.getString("service_code"), row.getString("service_name"), row.getString("address"),
            row.getString("district"), row.getString("unit"), Status.valueOf(row.getString("status")), Times.read(row, "requested_at"),
            Times.read(row, "due_at"));
    }
}
