package pl.sprawa.request;

import static pl.sprawa.request.BarePicture.stands;
import static pl.sprawa.request.BarePicture.text;
import static pl.sprawa.request.BarePicture.unsigned;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** WebP (RFC 9649): a RIFF container with chunks; its header knows the length, and chunk VP8X tells which chunks there are. */
final class BareWebp {

    private static final Set<String> PICTURE = Set.of("VP8 ", "VP8L", "ANMF");
    private static final Set<String> NEEDED = Set.of("ALPH", "ANIM", "ICCP");
    private static final int CHUNKS = 12;
    private static final int HEAD = 8;
    private static final int FEATURES = 10;
    private static final int EXIF_OR_XMP = 0x08 | 0x04;
    private static final int EXIF = 0x08;

    private BareWebp() {
    }

    static Optional<Pieces> of(ByteBuffer picture) {
        ByteBuffer in = picture.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        byte[] exif = exif(in);
        Pieces chunks = new Pieces();
        boolean found = false;
        long length = 4;
        for (int at = CHUNKS; at + HEAD <= in.limit();) {
            String type = text(in, at, 4);
            long size = in.getInt(at + 4) & 0xffffffffL;
            long next = at + HEAD + size + (size & 1);
            if (type.equals("VP8X") && size != FEATURES) {
                return Optional.empty();
            }
            if (type.equals("VP8X")) {
                byte[] told = new byte[HEAD + FEATURES];
                in.get(at, told);
                told[HEAD] = (byte) (told[HEAD] & ~EXIF_OR_XMP | (exif == null ? 0 : EXIF));
                chunks.put(told);
                length += next - at;
            } else if (PICTURE.contains(type) || NEEDED.contains(type)) {
                chunks.keep(at, (int) Math.min(next, in.limit()));
                length += next - at;
            }
            found |= PICTURE.contains(type);
            at = (int) Math.min(next, in.limit());
        }
        if (exif != null) {
            chunks.put(chunk(exif));
            length += HEAD + exif.length;
        }
        Pieces kept = new Pieces();
        kept.put(ByteBuffer.allocate(CHUNKS).order(ByteOrder.LITTLE_ENDIAN).put(bytes("RIFF")).putInt((int) length).put(bytes("WEBP")).array());
        kept.putAll(chunks);
        return found ? Optional.of(kept) : Optional.empty();
    }

    /** What is to stay of Exif, or {@code null}. Some write the words "Exif", 0, 0 before it, as in JPEG. */
    private static byte[] exif(ByteBuffer in) {
        for (long at = CHUNKS; at + HEAD <= in.limit();) {
            long size = in.getInt((int) at + 4) & 0xffffffffL;
            if (stands("EXIF", in, (int) at) && size > 8 && at + HEAD + size <= in.limit()) {
                int from = (int) at + HEAD + (stands("Exif\0", in, (int) at + HEAD) ? 6 : 0);
                return Orientation.only(in.slice(from, (int) (at + HEAD + size) - from));
            }
            at += HEAD + size + (size & 1);
        }
        return null;
    }

    private static byte[] chunk(byte[] exif) {
        return ByteBuffer.allocate(HEAD + exif.length).order(ByteOrder.LITTLE_ENDIAN).put(bytes("EXIF")).putInt(exif.length).put(exif).array();
    }

    private static byte[] bytes(String type) {
        return type.getBytes(StandardCharsets.US_ASCII);
    }
}
