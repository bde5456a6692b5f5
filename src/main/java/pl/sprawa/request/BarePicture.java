package pl.sprawa.request;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A picture without what it tells of its author: place, moment, device, owner, programs, thumbnails, comments (Exif, XMP, IPTC, what
 * makers add). What is needed to show it as it was stays: the picture itself, bit for bit, its colours, and which way is up.
 */
final class BarePicture {

    private BarePicture() {
    }

    /** Empty if the file is not understood as its type demands: then nobody can say what is in it. A document is left as it is: a signature on it would break. */
    static Optional<Pieces> of(MediaType type, ByteBuffer picture) {
        try {
            return switch (type) {
                case JPEG -> BareJpeg.of(picture);
                case PNG -> BarePng.of(picture);
                case GIF -> BareGif.of(picture);
                case WEBP -> BareWebp.of(picture);
                case HEIC -> BareHeic.of(picture);
                case PDF -> Optional.empty();
            };
        } catch (RuntimeException notUnderstood) {
            return Optional.empty(); // whatever is wrong with a photo, it must not cost the report
        }
    }

    static int unsigned(ByteBuffer in, int at) {
        return in.get(at) & 0xff;
    }

    static boolean stands(String text, ByteBuffer in, int at) {
        return at + text.length() <= in.limit() && text.equals(text(in, at, text.length()));
    }

    static String text(ByteBuffer in, int at, int length) {
        byte[] bytes = new byte[length];
        in.get(at, bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
