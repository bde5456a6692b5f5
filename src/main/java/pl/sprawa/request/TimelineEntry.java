package pl.sprawa.request;

import java.time.Instant;

/**
 * One thing that happened to a request.
 *
 * @param kind    {@code received}, {@code routed}, {@code handed}, {@code reminded}, {@code escalated}, {@code asked}, {@code answered},
 *                {@code refused}, {@code ruled}, {@code suspended}, {@code resumed}, {@code step}, {@code closed},
 *                {@code contested}, {@code upheld}, {@code reopened}, {@code reclassified}, {@code merged}, {@code withdrawn},
 *                {@code imported}, {@code located}, {@code migrated}, {@code note} (of staff for staff), {@code assigned}, {@code prolonged},
 *                {@code service-proposed}, {@code rung-promised}, {@code rung-stands}, {@code undelivered}, {@code erased}
 * @param actor   user id, unit code, {@code resident} or {@code system}
 * @param text    in the city's language, one or two sentences
 * @param visible whether the resident and the public may read it (then: no personal data)
 * @param detail  what only staff may read besides, or {@code null}
 */
public record TimelineEntry(Instant at, String kind, String actor, String text, boolean visible, String detail) {

    /** Without a detail. */
    public TimelineEntry(Instant at, String kind, String actor, String text, boolean visible) {
        this(at, kind, actor, text, visible, null);
    }
}
