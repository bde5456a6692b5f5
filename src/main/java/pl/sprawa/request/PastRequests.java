package pl.sprawa.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Requests of the time before this system, stored with their own times, many at once. */
@Repository
public class PastRequests {

    /** Outcome of everything that was settled before this system. */
    public static final String ARCHIVED = "archived";

    private final NamedParameterJdbcTemplate jdbc;
    private final RequestRow row;
    private final Numbers numbers;

    PastRequests(NamedParameterJdbcTemplate jdbc, RequestRow row, Numbers numbers) {
        this.jdbc = jdbc;
        this.row = row;
        this.numbers = numbers;
    }

    /**
     * One request of the past.
     *
     * @param requestedAt when it was reported
     * @param closedAt    when it was settled, or {@code null} if it is open
     * @param statusNotes what came of it, public; {@code null} only if it is open and nothing is to be said
     * @param origin      for the timeline, public: where it was brought over from and what its number was there
     */
    public record Past(NewRequest request, Instant requestedAt, Instant closedAt, String statusNotes, String origin) {
    }

    /** Those of the external ids under which a request of the channel is stored already. */
    public Set<String> stored(Channel channel, Collection<String> externalIds) {
        if (externalIds.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(jdbc.queryForList("select external_id from service_request where channel = :channel and external_id in (:ids)",
            Map.of("channel", channel.name(), "ids", externalIds), String.class));
    }

    /**
     * Stores them all under new numbers, each with its timeline; the closed ones with outcome {@code archived} and no case to come.
     *
     * @return the numbers, in the order of the list
     * @throws org.springframework.dao.DuplicateKeyException if one of them has been stored before; the transaction is then lost
     */
    @Transactional
    public List<String> store(List<Past> all) {
        List<String> drawn = new ArrayList<>();
        List<SqlParameterSource> rows = new ArrayList<>();
        List<SqlParameterSource> entries = new ArrayList<>();
        for (Past past : all) {
            String number = numbers.next();
            drawn.add(number);
            rows.add(new MapSqlParameterSource(values(number, past)));
            entries.add(entry(number, past.requestedAt(), "received", "Przyjęto zgłoszenie."));
            entries.add(entry(number, past.closedAt() == null ? past.requestedAt() : past.closedAt(), "imported", past.origin()));
            if (past.closedAt() != null) {
                entries.add(entry(number, past.closedAt(), "closed", past.statusNotes()));
            }
        }
        jdbc.batchUpdate("""
                insert into service_request (number, access_key, channel, external_id, service_code,
                    service_name, status, status_notes, outcome, description, lat, lon, address, address_id, zipcode, district, street,
                    road_manager, answers, media_url, danger, service_notice, priority, requested_at, updated_at, closed_at, case_opened)
                values (:number, :access_key, :channel, :external_id, :service_code,
                    :service_name, :status, :status_notes, :outcome, :description, :lat, :lon, :address, :address_id, :zipcode, :district, :street,
                    :road_manager, :answers, :media_url, :danger, :service_notice, :priority, :requested_at, :updated_at, :closed_at, false)""",
            rows.toArray(SqlParameterSource[]::new));
        jdbc.batchUpdate("""
                insert into timeline_entry (number, occurred_at, kind, actor, content, visible)
                values (:number, :at, :kind, 'import', :content, true)""", entries.toArray(SqlParameterSource[]::new));
        drawn.stream().min(Comparator.naturalOrder()).ifPresent(this::toBeIndexed);
        return drawn;
    }

    /** The index of words goes on from here, if it has come further; the mark is held to the end, so that it does not pass by meanwhile. */
    private void toBeIndexed(String first) {
        jdbc.update("update request_word_fill set next_number = case when next_number > :first then :first else next_number end", Map.of("first", first));
    }

    private Map<String, Object> values(String number, Past past) {
        NewRequest report = past.request();
        boolean closed = past.closedAt() != null;
        Map<String, Object> values = new HashMap<>(row.values(new Request(number, numbers.accessKey(), report.channel(), report.serviceCode(),
            report.serviceName(), closed ? Status.CLOSED : Status.OPEN, past.statusNotes(), closed ? ARCHIVED : null, report.description(),
            report.place(), report.answers(), report.mediaUrl(), report.danger(), report.serviceNotice(), null, 0, past.requestedAt(),
            past.requestedAt(), null, past.closedAt(), null, false)));
        values.put("external_id", report.externalId());
        values.put("status_notes", past.statusNotes());
        values.put("outcome", closed ? ARCHIVED : null);
        values.put("updated_at", Times.column(closed ? past.closedAt() : past.requestedAt()));
        values.put("closed_at", Times.column(past.closedAt()));
        return values;
    }

    private static SqlParameterSource entry(String number, Instant at, String kind, String content) {
        return new MapSqlParameterSource().addValue("number", number).addValue("at", Times.column(at)).addValue("kind", kind)
            .addValue("content", content);
    }
}
