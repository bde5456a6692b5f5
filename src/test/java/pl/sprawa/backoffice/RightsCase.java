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
 */
record RightsCase(String number, String other, String photo, String task, String instance, String job) {

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
