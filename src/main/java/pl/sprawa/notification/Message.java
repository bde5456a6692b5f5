package pl.sprawa.notification;

/**
 * A finished message to one person.
 *
 * @param key       unique for what it tells: a second message with the same key is not stored, so nobody is told twice
 * @param number    the request it is about
 * @param recipient e-mail address
 */
public record Message(String key, String number, String recipient, String subject, String body) {
}
