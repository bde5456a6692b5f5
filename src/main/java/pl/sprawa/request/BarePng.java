package pl.sprawa.request;

import static pl.sprawa.request.BarePicture.text;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/** PNG (W3C, third edition): chunks of length, type, content and checksum; those with a capital letter are needed, of the others what concerns colours, size and movement. */
final class BarePng {

    private static final Set<String> NEEDED = Set.of("tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI", "bKGD", "hIST", "pHYs", "sPLT",
            "acTL", "fcTL", "fdAT");
    private static final int SIGNATURE = 8;
    private static final int AROUND = 12;

    private BarePng() {
    }

    static Optional<Pieces> of(ByteBuffer in) {
        Pieces kept = new Pieces();
        kept.keep(0, SIGNATURE);
        boolean picture = false;
        String type = "";
        for (int at = SIGNATURE; at + SIGNATURE <= in.limit() && !type.equals("IEND");) {
            int length = in.getInt(at);
            if (length < 0) {
                return Optional.empty();
            }
            int end = (int) Math.min(in.limit(), (long) at + AROUND + length);
            type = text(in, at + 4, 4);
            if (Character.isUpperCase(type.charAt(0)) || NEEDED.contains(type)) {
                kept.keep(at, end);
            } else if (type.equals("eXIf") && end == at + AROUND + length) {
                turned(in.slice(at + SIGNATURE, length), kept);
            }
            picture |= type.equals("IDAT");
            at = end;
        }
        return picture ? Optional.of(kept) : Optional.empty();
    }

    private static void turned(ByteBuffer tiff, Pieces kept) {
        byte[] exif = Orientation.only(tiff);
        if (exif != null) {
            ByteBuffer chunk = ByteBuffer.allocate(AROUND + exif.length).putInt(exif.length).put("eXIf".getBytes(StandardCharsets.US_ASCII)).put(exif);
            CRC32 checksum = new CRC32();
            checksum.update(chunk.array(), 4, 4 + exif.length);
            kept.put(chunk.putInt((int) checksum.getValue()).array());
        }
    }
}
