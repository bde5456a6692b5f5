package pl.sprawa.request;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reports for tests. */
final class TestReports {

    private TestReports() {
    }

    /** A plain report of a hole in the road, without external id. */
    static NewRequest report() {
        return report(null, null);
    }

    static NewRequest report(String externalId, String idempotencyKey) {
        return new NewRequest(Channel.OPEN311, externalId, idempotencyKey, "pothole", "Dziura w jezdni", "Głęboka dziura — „krater”",
            new Place(52.2297, 21.0122, "Marszałkowska 1", "A-1", "00-001", "srodmiescie", "Marszałkowska", "city"),
            Map.of("depth", List.of("deep"), "lanes", List.of("left", "right")), "https://example.org/a.jpg", true, "Zadzwoń pod 112.",
            new Reporter("Anna", "Nowak", "anna@example.org", "600100200", "device-1", "account-1", "en"));
    }

    /** Tests of one database come in any order: nothing of the others may be left. */
    static void empty(JdbcClient jdbc) {
        List.of("request_word", "timeline_entry", "attachment", "legal_clock", "clock_extension", "clock_suspension", "clock", "reporter")
            .forEach(table -> jdbc.sql("delete from " + table).update());
        jdbc.sql("update service_request set merged_into = null").update();
        jdbc.sql("delete from service_request").update();
    }
}
