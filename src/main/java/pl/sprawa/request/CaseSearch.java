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

    /** A word with more cases than this is common; which of two such is rarer does not matter. */
    private static final int COMMON = 2_000;
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
        List<Set<String>> words = words(filter);
        if (nothing(filter, words)) {
            return 0;
        }
        CaseQuery query = new CaseQuery(filter, words, null, most);
        return jdbc.sql("select count(*) from (" + query.sql() + ") as counted").params(query.values()).query(Integer.class).single();
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
        List<Set<String>> words = words(filter);
        if (nothing(filter, words)) {
            return List.of();
        }
        CaseQuery query = new CaseQuery(filter, words, from, limit);
        return jdbc.sql(query.sql()).params(query.values()).query(CaseSearch::read).list();
    }

    /** No unit, or only words that are in every text. */
    private static boolean nothing(CaseFilter filter, List<Set<String>> words) {
        return filter.units() != null && filter.units().isEmpty() || words.isEmpty() && filter.words() != null && !filter.words().isBlank();
    }

    /** The rarest first. */
    private List<Set<String>> words(CaseFilter filter) {
        List<Set<String>> words = Stems.each(filter.words()).stream().distinct().toList();
        return words.size() < 2 ? words : words.stream().map(word -> new Counted(word, word.stream().mapToInt(this::frequency).sum()))
            .sorted(Comparator.comparingInt(Counted::cases)).map(Counted::stems).toList();
    }

    private record Counted(Set<String> stems, int cases) {
    }

    private int frequency(String stem) {
        return jdbc.sql("select count(*) from (select 1 from request_word where stem = :stem limit :common) as counted")
            .param("stem", stem).param("common", COMMON).query(Integer.class).single();
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
