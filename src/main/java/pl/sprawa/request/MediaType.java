package pl.sprawa.request;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The kinds of file that may be attached, told by their first bytes: what the sender says of a file proves nothing. */
enum MediaType {

    JPEG("image/jpeg", "jpg", "jpeg", "jpe"),
    PNG("image/png", "png"),
    GIF("image/gif", "gif"),
    WEBP("image/webp", "webp"),
    HEIC("image/heic", "heic", "heif"),
    PDF("application/pdf", "pdf");

    /** So many bytes are enough to tell. */
    static final int HEAD = 64;

    private static final Set<String> HEIC_BRANDS = Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs");
    private static final Set<String> HEIF_CONTAINERS = Set.of("mif1", "msf1");

    final String type;
    final List<String> extensions;

    MediaType(String type, String... extensions) {
        this.type = type;
        this.extensions = List.of(extensions);
    }

    static Optional<MediaType> of(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        }
        if (text.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of(PNG);
        }
        if (text.startsWith("GIF87a") || text.startsWith("GIF89a")) {
            return Optional.of(GIF);
        }
        if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
            return Optional.of(WEBP);
        }
        if (text.startsWith("%PDF-")) {
            return Optional.of(PDF);
        }
        return text.startsWith("ftyp", 4) && heic(text) ? Optional.of(HEIC) : Optional.empty();
    }

    /** The brand of an ISO media file stands at 8; a general HEIF container tells further on what it is compatible with. */
    private static boolean heic(String text) {
        if (text.length() < 12) {
            return false;
        }
        String brand = text.substring(8, 12);
        int box = Math.min(text.length(), text.charAt(2) * 256 + text.charAt(3));
        return HEIC_BRANDS.contains(brand) || HEIF_CONTAINERS.contains(brand) && box > 16
            && Arrays.stream(text.substring(16, box).split("(?<=\\G.{4})")).anyMatch(HEIC_BRANDS::contains);
    }
}
