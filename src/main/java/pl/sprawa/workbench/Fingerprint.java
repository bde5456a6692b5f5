package pl.sprawa.workbench;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A model to the byte: two files of one fingerprint are read and checked alike. The folder has no say in that.
 *
 * @param sha256 of what stands in the file
 */
record Fingerprint(String baseName, String sha256) {

    static Fingerprint of(ModelFile file) {
        try {
            return new Fingerprint(file.baseName(), HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file.content())));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
