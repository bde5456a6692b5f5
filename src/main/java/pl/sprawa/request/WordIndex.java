package pl.sprawa.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the words of requests into the index of {@link CaseSearch}: description, address, street and name of the service, no personal data
 * but what residents wrote into these. Reports do not wait for it; each node looks every other second for what has come in, and two that
 * take the same at once do not disturb each other. What is older (brought over from another system, or there before the index) follows
 * page by page. A request stands in it as it was reported: one that was put right later is found by its new service and district by the filters
 * for these, and by the words of its report.
 */
@Repository
public class WordIndex {

    private static final Logger LOG = LoggerFactory.getLogger(WordIndex.class);

    private static final int BATCH = 500;
    /** Pages of older requests in a row; then it is the turn of new ones again. */
    private static final int PAGES = 20;
    /** How far back a node looks when it starts, from the newest that is in the index. */
    private static final Duration SINCE_START = Duration.ofDays(2);
    /** Longer than nearly all transactions that store a report take. */
    private static final Duration SINCE_LAST = Duration.ofSeconds(20);
    /** Longer than any may take: so far back a node looks seldom, for on a busy day that is much to look through. */
    private static final Duration SINCE_LONG = Duration.ofMinutes(10);
    private static final Duration LONG_EVERY = Duration.ofMinutes(2);
    private static final String DONE = "done";

    private static final String TEXTS = "select r.number, r.requested_at, r.description, r.address, r.street, r.service_name from service_request r where ";
    private static final String NOT_IN_INDEX = """
            \sand not exists (select 1 from request_word w where w.stem = '' and w.requested_at = r.requested_at and w.number = r.number)""";
    private static final String RECENT = TEXTS + "r.requested_at >= :since" + NOT_IN_INDEX + " order by r.requested_at, r.number limit " + BATCH;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile Instant looked;
    private volatile Instant lookedLong;

    WordIndex(JdbcClient jdbc, JdbcTemplate batches, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Texts(String number, Instant at, String description, String address, String street, String service) {
    }

    /** On each node, again and again; what fails (the database is away, the other node was faster) is tried again the next time. */
    @Scheduled(fixedDelayString = "${sprawa.search.every:PT2S}")
    synchronized void often() {
        try {
            Instant now = Times.now(clock);
            boolean far = lookedLong == null || !now.isBefore(lookedLong.plus(LONG_EVERY));
            if (addSince(looked == null ? start(now) : looked.minus(far ? SINCE_LONG : SINCE_LAST)) && fill(PAGES)) {
                looked = now;
                lookedLong = far ? now : lookedLong;
            }
        } catch (DataAccessException e) {
            LOG.debug("The index of words will be brought up to date later: {}", e.toString());
        }
    }

    /** Takes in all that is not in the index yet, now and to the end. */
    public synchronized void catchUp() {
        while (!addSince(start(Times.now(clock))) || !fill(Integer.MAX_VALUE)) {
            LOG.debug("Another node takes in the same requests");
        }
    }

    private Instant start(Instant now) {
        Instant newest = jdbc.sql("select requested_at from request_word where stem = '' order by requested_at desc limit 1")
            .query((row, index) -> Times.read(row, "requested_at")).optional().orElse(now);
        return (newest.isBefore(now) ? newest : now).minus(SINCE_START);
    }

    /** @return false if another node was at it too */
    private boolean addSince(Instant since) {
        List<Texts> found;
        do {
            found = jdbc.sql(RECENT).param("since", Times.column(since)).query(WordIndex::read).list();
            List<Texts> batch = found;
            if (!unlessTaken(() -> add(batch))) {
                return false;
            }
        } while (found.size() == BATCH);
        return true;
    }

    /** @return false if another node was at it too */
    private boolean fill(int pages) {
        for (int page = 0; page < pages && next("").filter(next -> !next.equals(DONE)).isPresent(); page++) {
            if (!unlessTaken(this::fillPage)) {
                return false;
            }
        }
        return true;
    }

    /** Holds the mark, so that requests brought over meanwhile are either seen or move it back afterwards. */
    private void fillPage() {
        String from = next(" for update").orElse(DONE);
        List<String> page = from.equals(DONE) ? List.of() : jdbc.sql("select number from service_request where number >= :from order by number limit " + BATCH)
            .param("from", from).query(String.class).list();
        if (!page.isEmpty()) {
            add(jdbc.sql(TEXTS + "r.number in (:page)" + NOT_IN_INDEX + " order by r.requested_at, r.number").param("page", page)
                .query(WordIndex::read).list());
        }
        jdbc.sql("update request_word_fill set next_number = :next").param("next", page.size() < BATCH ? DONE : page.get(page.size() - 1)).update();
    }

    private static Texts read(ResultSet row, int index) throws SQLException {
        return new Texts(row.getString("number"), Times.read(row, "requested_at"), row.getString("description"), row.getString("address"),
            row.getString("street"), row.getString("service_name"));
    }

    private Optional<String> next(String lock) {
        return jdbc.sql("select next_number from request_word_fill" + lock).query(String.class).optional();
    }

    /** In the same order on each node: they may wait for each other, but not both at once. */
    private void add(List<Texts> found) {
        List<Object[]> rows = new ArrayList<>();
        for (Texts request : found) {
            Object at = Times.column(request.at());
            rows.add(new Object[] {"", at, request.number()});
            Stems.of(request.description(), request.address(), request.street(), request.service()).stream().sorted()
                .forEach(stem -> rows.add(new Object[] {stem, at, request.number()}));
        }
        if (!rows.isEmpty()) {
            batches.batchUpdate("insert into request_word (stem, requested_at, number) values (?, ?, ?)", rows);
        }
    }

    private boolean unlessTaken(Runnable work) {
        try {
            transaction.executeWithoutResult(status -> work.run());
            return true;
        } catch (DuplicateKeyException | ConcurrencyFailureException anotherNodeWasFaster) {
            return false;
        }
    }
}
