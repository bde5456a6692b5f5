package pl.sprawa.intake;

/**
 * What the resident gets at once.
 *
 * @param accessKey secret that lets the reporter answer, withdraw or contest later
 * @param notice    advice for this report ("call 112"), or {@code null}
 * @param repeated  this report had been received before; the number is the first one's
 */
public record Receipt(String number, String accessKey, String notice, boolean repeated) {
}
