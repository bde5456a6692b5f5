package pl.sprawa.request;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayList;
import java.util.List;

/** A file put together anew: ranges of the old one, as they are, and bytes of our own. */
final class Pieces {

    private record Piece(int from, int to, byte[] own) {
    }

    private final List<Piece> pieces = new ArrayList<>();

    /** Takes over the old bytes from (inclusive) to (exclusive). */
    void keep(int from, int to) {
        Piece last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
        if (last != null && last.own == null && last.to == from) {
            pieces.set(pieces.size() - 1, new Piece(last.from, to, null));
        } else if (to > from) {
            pieces.add(new Piece(from, to, null));
        }
    }

    void put(byte[] own) {
        pieces.add(new Piece(0, own.length, own));
    }

    void putAll(Pieces others) {
        pieces.addAll(others.pieces);
    }

    /** Whether it is the old file, byte for byte. */
    boolean same(ByteBuffer old) {
        return pieces.size() == 1 && pieces.get(0).own == null && pieces.get(0).from == 0 && pieces.get(0).to == old.limit();
    }

    void write(ByteBuffer old, WritableByteChannel out) throws IOException {
        for (Piece piece : pieces) {
            ByteBuffer bytes = piece.own == null ? old.slice(piece.from, piece.to - piece.from) : ByteBuffer.wrap(piece.own);
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
        }
    }
}
