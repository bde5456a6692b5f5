package pl.sprawa.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cases around a place. Distances are those of a plane that touches the earth there: exact to the metre within a city. */
@Repository
public class Surroundings {

    /** Metres of one degree of latitude (WGS84, at 52 degrees north). */
    public static final double DEGREE = 111_270;

    /** A box that the index answers; the corners are cut off afterwards. Merged cases stand there as the case they were merged into. */
    private static final String WITHIN = """
            select number, service_code, service_name, status, outcome, lat, lon, address, unit, requested_at from service_request
            where status = :status and lat between :south and :north and lon between :west and :east and requested_at >= :since
            and merged_into is null order by requested_at desc, number desc limit :most""";
    private static final Instant EVER = Instant.parse("0001-01-01T00:00:00Z");
    /** Of a place where more is reported, only the newest are looked at. */
    private static final int MOST = 500;

    private final JdbcClient jdbc;

    Surroundings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Open cases, nearest first. @param metres how far around at most */
    public List<Nearby> open(double lat, double lon, double metres) {
        return within(Status.OPEN, lat, lon, metres, EVER).stream().sorted(Comparator.comparingDouble(Nearby::distance)).toList();
    }

    /** Settled cases, newest first. @param since reported no earlier than this */
    public List<Nearby> closed(double lat, double lon, double metres, Instant since) {
        return within(Status.CLOSED, lat, lon, metres, since);
    }

    private List<Nearby> within(Status status, double lat, double lon, double metres, Instant since) {
        double high = metres / DEGREE;
        double wide = high / Math.cos(Math.toRadians(lat));
        return jdbc.sql(WITHIN).param("status", status.name()).param("since", Times.column(since)).param("most", MOST)
            .param("south", lat - high).param("north", lat + high).param("west", lon - wide).param("east", lon + wide)
            .query((row, index) -> read(row, lat, lon)).list().stream().filter(found -> found.distance() <= metres).toList();
    }

    private static Nearby read(ResultSet row, double lat, double lon) throws SQLException {
        double itsLat = row.getDouble("lat");
        double itsLon = row.getDouble("lon");
        double north = (itsLat - lat) * DEGREE;
        double east = (itsLon - lon) * DEGREE * Math.cos(Math.toRadians(lat));
        return new Nearby(row.getString("number"), row.getString("service_code"), row.getString("service_name"),
            Status.valueOf(row.getString("status")), row.getString("outcome"), itsLat, itsLon, row.getString("address"), row.getString("unit"),
            Times.read(row, "requested_at"), Math.hypot(north, east));
    }
}
