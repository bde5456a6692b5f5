package pl.sprawa.request;

import java.time.Instant;

/**
 * Somebody looked at personal data.
 *
 * @param user   user id
 * @param number the request's, or {@code null} where none was meant (a search by phone or e-mail)
 * @param what   code of what was looked at; see {@link AccessLog}
 */
public record Look(Instant at, String user, String number, String what) {
}
