package pl.sprawa.casework;

import static pl.sprawa.casework.CaseTester.MONDAY_9;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import pl.sprawa.notification.OutgoingMessage;
import pl.sprawa.notification.Outbox;
import pl.sprawa.request.Ledgers;
import pl.sprawa.request.Timeline;
import pl.sprawa.request.TimelineEntry;

/** A case of the service made for tests, reported on a Monday at nine; what becomes of it, the phases of its life tell. */
abstract class CaseLife {

    @Autowired CaseTester tester;
    @Autowired Cases cases;
    @Autowired Timeline timeline;
    @Autowired Outbox outbox;
    @Autowired Ledgers ledgers;
    @Autowired DueDates dueDates;
    String number;

    @BeforeEach
    void reported() {
        ClockUtil.setCurrentTime(Date.from(MONDAY_9));
        tester.deployProbes();
        number = tester.report("probe");
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    List<String> kinds() {
        return timeline.of(number).stream().map(TimelineEntry::kind).toList();
    }

    /** Names of the messages to the resident, in order. */
    List<String> messages() {
        return outbox.of(number).stream().filter(m -> m.message().recipient().equals("anna@example.org")).map(CaseLife::name).toList();
    }

    static String name(OutgoingMessage message) {
        return message.message().key().split("/")[1];
    }
}
