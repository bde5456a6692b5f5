package pl.sprawa.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.sprawa.casework.CaseConflict;
import pl.sprawa.casework.Cases;
import pl.sprawa.request.Requests;
import pl.sprawa.request.Timeline;

/** What the reporter may do to a request after the report; each call proves itself by the request's access key. */
@Service
@Transactional
public class Followup {

    /** Within this time the same words again are the same form again: a double tap, a page loaded anew on a bad network. */
    private static final Duration TWICE = Duration.ofMinutes(10);

    private final Requests requests;
    private final Cases cases;
    private final Timeline timeline;
    private final Clock clock;

    Followup(Requests requests, Cases cases, Timeline timeline, Clock clock) {
        this.requests = requests;
        this.cases = cases;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Withdraws the report.
     *
     * @throws NotYours if the key is not the request's; so for all
     * @throws TooLate  if the case is past the point at which this can be done; so for all
     */
    public void withdraw(String number, String accessKey, String reason) {
        act(number, accessKey, () -> cases.withdrawByResident(number, reason));
    }

    /** Answers the unit's question; the clock runs again. */
    public void answer(String number, String accessKey, String text) {
        act(number, accessKey, () -> cases.answer(number, text));
    }

    /** Whether the outcome may be contested now. */
    @Transactional(readOnly = true)
    public boolean mayContest(String number) {
        return cases.mayContest(number);
    }

    /** Whether reports of other people were merged into this one, so that it cannot be withdrawn. */
    @Transactional(readOnly = true)
    public boolean standsForOthers(String number) {
        return cases.standsForOthers(number);
    }

    /** Contests the outcome: quality control looks at it, never the unit that did the work. */
    public void contest(String number, String accessKey, String reason) {
        act(number, accessKey, () -> cases.contest(number, reason));
    }

    /**
     * What the case waits for now and the reporter may tell.
     *
     * @return the words on the button, by the name of the message
     */
    @Transactional(readOnly = true)
    public Map<String, String> awaited(String number, Locale language) {
        return cases.awaitedOfResident(number, language);
    }

    /** Tells the case what it waits for. @param event name of the message; @param text what the reporter adds, may be empty */
    public void tell(String number, String accessKey, String event, String text) {
        act(number, accessKey, () -> cases.toldByResident(number, event, text));
    }

    /**
     * Whether the reporter said the very same a moment ago: a form that was sent twice.
     *
     * @param kind as in the timeline: {@code answered}, {@code contested}, {@code told}, {@code withdrawn}
     */
    @Transactional(readOnly = true)
    public boolean saidAlready(String number, String kind, String text) {
        return timeline.of(number).stream().filter(entry -> entry.kind().equals(kind)).reduce((first, last) -> last)
                .filter(last -> last.text().contains(text) && last.at().isAfter(clock.instant().minus(TWICE))).isPresent();
    }

    /** Whether the key is the request's; compared in constant time. */
    public boolean owns(String number, String accessKey) {
        return accessKey != null && requests.find(number).filter(r -> MessageDigest.isEqual(
                r.accessKey().getBytes(StandardCharsets.UTF_8), accessKey.getBytes(StandardCharsets.UTF_8))).isPresent();
    }

    /** Channels do not know casework: its conflict reaches them as {@link TooLate}. */
    private void act(String number, String accessKey, Runnable action) {
        if (!owns(number, accessKey)) {
            throw new NotYours(number);
        }
        try {
            action.run();
        } catch (CaseConflict e) {
            throw new TooLate(e);
        }
    }
}
