package pl.sprawa.notification;

/** A message was given up: the mail server refused it, or could not be reached too often. Published within the transaction that says so. */
public record Undelivered(Message message) {
}
