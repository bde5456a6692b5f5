package pl.sprawa.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Repository;

/** All stored reports of a period, read one after the other and as narrow as decisions need them: millions fit. */
@Repository
public class StoredReports {

    /** The period's ends are open if not given; a plain comparison lets PostgreSQL choose between the index and the whole table. */
    private static final String FROM_UNTIL = """
            select number, service_code, requested_at, district, road_manager, danger, answers
            from service_request where requested_at >= ? and requested_at < ?""";
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");
    /** Rows that the driver holds at a time; PostgreSQL sends all at once unless told. */
    private static final int FETCH = 5_000;
    /** Different texts of answers that are remembered; where residents write freely there is no end of them. */
    private static final int MOST_ANSWERS = 50_000;

    private final ObjectReader json;

    StoredReports(ObjectMapper json) {
        this.json = json.readerFor(new TypeReference<LinkedHashMap<String, List<String>>>() {
        });
    }

    /**
     * @param database a connection without auto-commit, which PostgreSQL needs to send rows piece by piece
     * @param from     inclusive, or {@code null}
     * @param until    exclusive, or {@code null}
     */
    public void each(Connection database, Instant from, Instant until, Consumer<Reported> take) throws SQLException {
        Map<String, Map<String, List<String>>> known = new HashMap<>();
        try (PreparedStatement query = database.prepareStatement(FROM_UNTIL)) {
            query.setFetchSize(FETCH);
            query.setObject(1, Times.column(from == null ? FIRST : from));
            query.setObject(2, Times.column(until == null ? LAST : until));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    take.accept(new Reported(row.getString(1), row.getString(2), row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getString(4), row.getString(5), row.getBoolean(6), answers(row.getString(7), row.getString(1), known)));
                }
            }
        }
    }

    private Map<String, List<String>> answers(String text, String number, Map<String, Map<String, List<String>>> known) {
        Map<String, List<String>> answers = known.get(text);
        if (answers == null) {
            try {
                answers = json.readValue(text);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("Request " + number + ": column answers is not a JSON object of lists; mend the row", e);
            }
            if (known.size() < MOST_ANSWERS) {
                known.put(text, answers);
            }
        }
        return answers;
    }
}
