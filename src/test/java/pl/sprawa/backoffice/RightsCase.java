package pl.sprawa.backoffice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A case on which something is tried: with ZDM, one task open, nobody has claimed it.
 *
 * @param other    number of another open case
 * @param photo    id of an attachment
 * @param instance id of the topmost process instance
 * @param job      id of a timer of it
 * @param divided  number of another case of ZDM
 * @param piece    id of a piece of that one's work, given to a unit of which nobody here is a member
 * @param filter   id of a search of ZDM's inbox that somebody else has saved
 */
record RightsCase(String number, String other, String photo, String task, String instance, String job, String divided, String piece, long filter) {

    static final String NEW_USER = "rights.new";
    static final String NEW_GROUP = "rights-new";
    static final byte[] PNG = Base64.getDecoder().decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    /** A form of the probe, as it was deployed. */
    static String form() {
        try (InputStream form = RightsCase.class.getResourceAsStream("/probe/probe-report.form")) {
            return new String(form.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
