package pl.sprawa.request;

import java.time.Instant;

/**
 * One thing that happened to a request.
 *
 * @param kind    {@code received}, {@code routed}, {@code reminded}, {@code escalated}, {@code asked}, {@code answered},
 *                {@code refused}, {@code ruled}, {@code suspended}, {@code resumed}, {@code step}, {@code closed},
 *                {@code contested}, {@code upheld}, {@code reopened}, {@code reclassified}, {@code merged}, {@code withdrawn},
 *                {@code imported}, {@code located}
 * @param actor   user id, unit code, {@code resident} or {@code system}
 * @param text    in the city's language, one or two sentences
 * @param visible whether the resident and the public may read it (then: no personal data)
 */
public record TimelineEntry(Instant at, String kind, String actor, String text, boolean visible) {
}
