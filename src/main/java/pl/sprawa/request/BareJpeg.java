package pl.sprawa.request;

import static pl.sprawa.request.BarePicture.stands;
import static pl.sprawa.request.BarePicture.unsigned;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * JPEG (ITU-T T.81): a row of segments, each a marker with a length, and compressed data after SOS. Read as decoders read it: what
 * stands between segments is passed over, and nothing counts after the end of the picture, where phones hide second pictures and films.
 */
final class BareJpeg {

    private static final int SOI = 0xd8;
    private static final int EOI = 0xd9;
    private static final int SOS = 0xda;
    private static final int TEM = 0x01;
    private static final int COMMENT = 0xfe;
    private static final int APP0 = 0xe0;
    private static final int APP1 = 0xe1;
    private static final int APP2 = 0xe2;
    private static final int APP14 = 0xee;
    private static final int APP15 = 0xef;
    private static final String EXIF = "Exif\0";

    private final ByteBuffer in;
    private final Pieces kept = new Pieces();
    private boolean turned;

    private BareJpeg(ByteBuffer in) {
        this.in = in;
    }

    static Optional<Pieces> of(ByteBuffer in) {
        return new BareJpeg(in).read();
    }

    private Optional<Pieces> read() {
        boolean picture = false;
        kept.keep(0, 2);
        for (int at = marker(2); at < in.limit(); at = marker(at)) {
            int marker = unsigned(in, at);
            if (marker == EOI) {
                kept.keep(at - 1, at + 1);
                break;
            }
            if (alone(marker)) {
                kept.keep(at - 1, at + 1);
                at++;
                continue;
            }
            int length = at + 2 < in.limit() ? in.getShort(at + 1) & 0xffff : 0;
            if (length < 2) {
                return Optional.empty();
            }
            int end = Math.min(in.limit(), at + 1 + length);
            segment(marker, at, end);
            at = marker == SOS ? compressed(end) : end;
            picture |= marker == SOS;
        }
        return picture ? Optional.of(kept) : Optional.empty();
    }

    /** Where the code of the next marker stands; several 0xff may come before it. */
    private int marker(int from) {
        int at = from;
        do {
            while (at < in.limit() && unsigned(in, at) != 0xff) {
                at++;
            }
            while (at < in.limit() && unsigned(in, at) == 0xff) {
                at++;
            }
        } while (at < in.limit() && unsigned(in, at) == 0);
        return at;
    }

    private static boolean alone(int marker) {
        return marker == TEM || marker >= 0xd0 && marker <= SOI;
    }

    private void segment(int marker, int at, int end) {
        if (marker == APP1 && stands(EXIF, in, at + 3)) {
            byte[] exif = turned || end < at + 9 ? null : Orientation.only(in.slice(at + 9, end - at - 9));
            if (exif != null) {
                turned = true;
                kept.put(ByteBuffer.allocate(exif.length + 10).put((byte) 0xff).put((byte) APP1).putShort((short) (exif.length + 8))
                        .put(new byte[] {'E', 'x', 'i', 'f', 0, 0}).put(exif).array());
            }
        } else if (needed(marker, at + 3)) {
            kept.keep(at - 1, end);
        }
    }

    /** Tables and frames are; of what applications add, only what decoders need for the colours. */
    private boolean needed(int marker, int content) {
        return switch (marker) {
            case APP0 -> stands("JFIF\0", in, content);
            case APP2 -> stands("ICC_PROFILE\0", in, content);
            case APP14 -> stands("Adobe", in, content);
            default -> marker != COMMENT && (marker < APP0 || marker > APP15);
        };
    }

    /** Keeps compressed data, in which 0xff is followed by 0 or is a restart marker. @return where they end */
    private int compressed(int from) {
        int at = from;
        while (at < in.limit() && !(unsigned(in, at) == 0xff && at + 1 < in.limit() && ends(unsigned(in, at + 1)))) {
            at++;
        }
        kept.keep(from, at);
        return at;
    }

    private static boolean ends(int next) {
        return next != 0 && next != 0xff && (next < 0xd0 || next >= SOI);
    }
}
