package pl.sprawa.request;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A service request as the city stores it: no personal data except what the resident wrote into the description.
 *
 * @param number        the number the resident is given; business key of the case
 * @param accessKey     secret with which the reporter may act on the request (answer, withdraw, contest)
 * @param unit          code of the unit responsible now, {@code null} until routed
 * @param priority      0 to 100, higher is more urgent; engine task priority
 * @param dueAt         promised resolution (Open311 {@code expected_datetime}), {@code null} until the clock starts
 * @param outcome       code of the outcome once closed ({@code repaired}, {@code withdrawn}, {@code merged}, ...)
 * @param statusNotes   what the resident is told about the state, public
 * @param mergedInto    number of the request that this one was merged into, or {@code null}
 * @param caseOpened    whether the case stands in the engine; false while its opening is being retried, and for what was
 *                      settled before this system (outcome {@code archived})
 */
public record Request(String number, String accessKey, Channel channel, String serviceCode, String serviceName,
                      Status status, String statusNotes, String outcome, String description, Place place,
                      Map<String, List<String>> answers, String mediaUrl, boolean danger, String serviceNotice,
                      String unit, int priority, Instant requestedAt, Instant updatedAt, Instant dueAt,
                      Instant closedAt, String mergedInto, boolean caseOpened) {

    /** What decides its way. */
    public Reported reported() {
        return new Reported(number, serviceCode, requestedAt, place.district(), place.roadManager(), danger, answers);
    }

    Request withUnit(String unit, Instant now) {
        return new Request(number, accessKey, channel, serviceCode, serviceName, status, statusNotes, outcome, description, place, answers,
            mediaUrl, danger, serviceNotice, unit, priority, requestedAt, now, dueAt, closedAt, mergedInto, caseOpened);
    }

    Request withPromise(Instant dueAt, int priority, Instant now) {
        return new Request(number, accessKey, channel, serviceCode, serviceName, status, statusNotes, outcome, description, place, answers,
            mediaUrl, danger, serviceNotice, unit, priority, requestedAt, now, dueAt, closedAt, mergedInto, caseOpened);
    }

    Request withNotes(String notes, Instant now) {
        return new Request(number, accessKey, channel, serviceCode, serviceName, status, notes, outcome, description, place, answers,
            mediaUrl, danger, serviceNotice, unit, priority, requestedAt, now, dueAt, closedAt, mergedInto, caseOpened);
    }

    Request closed(String outcome, String notes, Instant now) {
        return new Request(number, accessKey, channel, serviceCode, serviceName, Status.CLOSED, notes, outcome, description, place, answers,
            mediaUrl, danger, serviceNotice, unit, priority, requestedAt, now, dueAt, now, mergedInto, caseOpened);
    }
}
