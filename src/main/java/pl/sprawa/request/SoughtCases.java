package pl.sprawa.request;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One search over all cases: its pages and its count. Which word or filter is rarest is counted once, when it is first asked. For one thread. */
public final class SoughtCases {

    /** What has more cases than this is common; which of two such is rarer is not counted. */
    private static final int COMMON = 30_000;

    /** How to find them. @param words the rarest first @param wordLeads whether it leads, else the filters do */
    private record Plan(List<Set<String>> words, boolean wordLeads) {
    }

    private record Counted(Set<String> stems, int cases) {
    }

    private final JdbcClient jdbc;
    private final CaseFilter filter;
    /** {@code null} until it is asked for; empty if there is no unit, or only words that are in every text. */
    private Optional<Plan> plan;

    SoughtCases(JdbcClient jdbc, CaseFilter filter) {
        this.jdbc = jdbc;
        this.filter = filter;
    }

    /**
     * One page.
     *
     * @param from where it begins, {@code null} for the newest
     * @param size cases on it at most
     */
    public FoundCases page(Position from, int size) {
        boolean back = from != null && !from.older();
        List<FoundCase> found = new ArrayList<>(ask(from, size + 1));
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

    /** @param most so many at most */
    public List<FoundCase> newest(int most) {
        return ask(null, most);
    }

    /** How many there are, counted up to a limit: counting millions takes longer than anybody waits. */
    public int count(int most) {
        return query(null, most).map(query -> jdbc.sql("select count(*) from (" + query.sql() + ") as counted").params(query.values())
            .query(Integer.class).single()).orElse(0);
    }

    private List<FoundCase> ask(Position from, int limit) {
        return query(from, limit).map(query -> jdbc.sql(query.sql()).params(query.values()).query(CaseSearch::read).list()).orElse(List.of());
    }

    private Optional<CaseQuery> query(Position from, int limit) {
        if (plan == null) {
            plan = plan();
        }
        return plan.map(known -> new CaseQuery(filter, known.words(), known.wordLeads(), from, limit));
    }

    private Optional<Plan> plan() {
        List<Set<String>> words = Stems.each(filter.words()).stream().distinct().toList();
        if (filter.units() != null && filter.units().isEmpty() || words.isEmpty() && filter.words() != null && !filter.words().isBlank()) {
            return Optional.empty();
        }
        boolean filtered = filter.units() != null || filter.service() != null;
        if (words.isEmpty() || words.size() == 1 && !filtered) {
            return Optional.of(new Plan(words, !words.isEmpty()));
        }
        List<Counted> rarestFirst = words.stream().map(word -> new Counted(word, word.stream().mapToInt(stem -> cases("request_word where stem = :key", stem)).sum()))
            .sorted(Comparator.comparingInt(Counted::cases)).toList();
        boolean wordLeads = !filtered || rarestFirst.get(0).cases() < filteredCases();
        return Optional.of(new Plan(rarestFirst.stream().map(Counted::stems).toList(), wordLeads));
    }

    /** Of the filter for which there is an index and that leaves the fewest. */
    private int filteredCases() {
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
}
