package pl.sprawa.request;

import java.time.Instant;

/**
 * A file that belongs to a request; the bytes stand in the attachments folder under {@code id}.
 *
 * @param bare whether it surely tells nothing of its author: where a photo was taken, when, with which device. A photo that could not be read
 *             is kept as it came, for it may show a danger; it is for the case's staff only and goes to nobody else. Documents are kept as they are
 */
public record Attachment(String id, String number, String fileName, String mediaType, long size, String addedBy, Instant addedAt, boolean bare) {

    /** Whether it is a photo that may tell where it was taken and by whom. */
    public boolean mayTell() {
        return !bare && mediaType.startsWith("image/");
    }
}
