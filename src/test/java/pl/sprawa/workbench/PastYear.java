package pl.sprawa.workbench;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Closed requests of the year 2019, of which no other test has any. */
public final class PastYear {

    public static final Instant BEGIN = Instant.parse("2019-01-01T00:00:00Z");
    public static final Instant END = Instant.parse("2020-01-01T00:00:00Z");
    /** A Wednesday in June, ten in the morning in Warsaw. */
    public static final String MORNING = "2019-06-12T08:00:00Z";
    /** The same day, eleven in the evening. */
    public static final String NIGHT = "2019-06-12T21:00:00Z";
    static final String HOLE = "{\"kind\":[\"carriageway\"],\"hazard\":[\"no\"]}";
    static final String ON_LAWN = "{\"kind\":[\"lawn\"]}";

    private final JdbcClient database;

    private PastYear(JdbcClient database) {
        this.database = database;
    }

    /** Eight holes, two cars on lawns, and one report of a service that is no more. */
    public static void into(JdbcClient database) {
        database.sql("delete from service_request where number like '19-%'").update();
        PastYear year = new PastYear(database);
        year.add("19-000001", "pothole", "wola", "district", HOLE, MORNING);
        year.add("19-000002", "pothole", "wola", "district", HOLE, "2019-06-13T08:00:00Z");
        year.add("19-000003", "pothole", "wola", "district", HOLE, "2019-06-14T08:00:00Z");
        year.add("19-000004", "pothole", "wola", "city", HOLE, MORNING);
        year.add("19-000005", "pothole", "wola", "city", HOLE, MORNING);
        year.add("19-000006", "pothole", "ochota", "district", HOLE, MORNING);
        year.add("19-000007", "pothole", null, null, HOLE, MORNING);
        year.add("19-000008", "pothole", "ochota", "district", HOLE, "2019-01-16T09:00:00Z");
        year.add("19-000009", "illegal-parking", "wola", "internal", ON_LAWN, MORNING);
        year.add("19-000010", "illegal-parking", "wola", "internal", ON_LAWN, NIGHT);
        year.add("19-000011", "horse-tram", "wola", "city", "{}", MORNING);
    }

    private void add(String number, String service, String district, String road, String answers, String at) {
        database.sql("""
                insert into service_request (number, access_key, channel, service_code, service_name, status, outcome, district, road_manager,
                    answers, danger, priority, requested_at, updated_at, closed_at, case_opened)
                values (:number, 'key', 'IMPORT', :service, :service, 'CLOSED', 'archived', :district, :road, :answers, false, 0, :at, :at, :at, false)""")
                .param("number", number).param("service", service).param("district", district).param("road", road).param("answers", answers)
                .param("at", OffsetDateTime.ofInstant(Instant.parse(at), ZoneOffset.UTC)).update();
    }
}
