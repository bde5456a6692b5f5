package pl.sprawa.request;

import java.time.Instant;

/** A file that belongs to a request; the bytes stand in the attachments folder under {@code id}. */
public record Attachment(String id, String number, String fileName, String mediaType, long size, String addedBy, Instant addedAt) {
}
