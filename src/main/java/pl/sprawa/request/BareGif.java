package pl.sprawa.request;

import static pl.sprawa.request.BarePicture.stands;
import static pl.sprawa.request.BarePicture.unsigned;

import java.nio.ByteBuffer;
import java.util.Optional;

/** GIF89a: pictures and extensions, each a chain of blocks. Left out are comments and what applications add, save how often a film is repeated and the colours. */
final class BareGif {

    private static final int IMAGE = 0x2c;
    private static final int EXTENSION = 0x21;
    private static final int TRAILER = 0x3b;
    private static final int COMMENT = 0xfe;
    private static final int APPLICATION = 0xff;

    private BareGif() {
    }

    static Optional<Pieces> of(ByteBuffer in) {
        Pieces kept = new Pieces();
        int at = 13 + colours(unsigned(in, 10));
        kept.keep(0, at);
        boolean picture = false;
        while (at < in.limit() && unsigned(in, at) != TRAILER) {
            int kind = unsigned(in, at);
            if (kind != IMAGE && kind != EXTENSION) {
                return Optional.empty();
            }
            int end = blocks(in, kind == IMAGE ? at + 11 + colours(unsigned(in, at + 9)) : at + 2);
            if (kind == IMAGE || needed(in, at)) {
                kept.keep(at, end);
            }
            picture |= kind == IMAGE;
            at = end;
        }
        kept.keep(at, Math.min(at + 1, in.limit()));
        return picture ? Optional.of(kept) : Optional.empty();
    }

    /** Bytes of a table of colours. */
    private static int colours(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1;
    }

    private static int blocks(ByteBuffer in, int from) {
        int at = from;
        while (at < in.limit() && unsigned(in, at) != 0) {
            at += 1 + unsigned(in, at);
        }
        return Math.min(at + 1, in.limit());
    }

    private static boolean needed(ByteBuffer in, int at) {
        return switch (unsigned(in, at + 1)) {
            case COMMENT -> false;
            case APPLICATION -> stands("NETSCAPE2.0", in, at + 3) || stands("ANIMEXTS1.0", in, at + 3) || stands("ICCRGBG1012", in, at + 3);
            default -> true;
        };
    }
}
