package pl.sprawa.request;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import pl.sprawa.SlimDatabase;

/** This module's beans on a database and nothing else. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE, classes = RequestContext.Beans.class,
        properties = "sprawa.data=target/test-data")
@interface RequestContext {

    @Import({SlimDatabase.class, Requests.class, RequestRow.class, Numbers.class, Reporters.class, Timeline.class, Ledgers.class,
            LedgerRows.class, Attachments.class, AttachmentFiles.class, Settings.class})
    class Beans {
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
}
