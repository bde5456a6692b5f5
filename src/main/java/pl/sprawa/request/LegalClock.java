package pl.sprawa.request;

import java.time.LocalDate;

/**
 * The term that the law sets for one request. It stands beside the city's own promise and does not stop while the resident
 * is asked.
 *
 * @param number    the request
 * @param basis     where the law says so, in words for the resident: "art. 237 § 1 KPA"
 * @param remedy    what the resident may do against a delay, a code of {@code legal-term.dmn}
 * @param startedOn the day of the event from which the term is counted; not counted itself
 * @param dueOn     the last day
 * @param prolonged how often a new term was named
 */
public record LegalClock(String number, String basis, String remedy, LocalDate startedOn, LocalDate dueOn, int prolonged) {
}
