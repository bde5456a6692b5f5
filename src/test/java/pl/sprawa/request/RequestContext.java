package pl.sprawa.request;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import pl.sprawa.SlimDatabase;

/** This module's beans on a database and nothing else. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE, classes = RequestContext.Beans.class,
        properties = "sprawa.data=target/test-data")
@interface RequestContext {

    @Import({SlimDatabase.class, Requests.class, RequestRow.class, Tables.class, Numbers.class, Reporters.class, Timeline.class, Ledgers.class, Escalations.class,
            LedgerRows.class, LegalClocks.class, AccessLog.class, Surroundings.class, Attachments.class, AttachmentFiles.class, Settings.class,
            WordIndex.class, CaseSearch.class, PastRequests.class})
    class Beans {
    }
}
