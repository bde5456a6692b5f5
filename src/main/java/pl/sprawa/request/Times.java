package pl.sprawa.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Moments on their way into and out of the tables: exact to the microsecond, which is what both databases keep. */
final class Times {

    private Times() {
    }

    static Instant now(Clock clock) {
        return stored(clock.instant());
    }

    /** A moment as it will be read. */
    static Instant stored(Instant at) {
        return at == null ? null : at.truncatedTo(ChronoUnit.MICROS);
    }

    static OffsetDateTime column(Instant at) {
        return at == null ? null : stored(at).atOffset(ZoneOffset.UTC);
    }

    static Instant read(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
