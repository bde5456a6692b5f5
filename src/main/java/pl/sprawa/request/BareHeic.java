package pl.sprawa.request;


import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * HEIC (ISO/IEC 23008-12): boxes; {@code meta} lists the items of the picture and where their bytes stand. Nothing may move, so what tells of
 * the author is overwritten where it stands, with an Exif and an XMP that say nothing. Which way is up is a property of the picture, not Exif.
 */
final class BareHeic {

    private static final Set<String> PICTURE = Set.of("ftyp", "meta", "mdat");
    private static final byte[] NO_EXIF = {0, 0, 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0};
    private static final byte[] NO_XMP = "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"/>".getBytes(StandardCharsets.US_ASCII);

    private final ByteBuffer in;
    /** What is written over, by where it begins. */
    private final Map<Integer, byte[]> over = new TreeMap<>();

    private BareHeic(ByteBuffer in) {
        this.in = in;
    }

    static Optional<Pieces> of(ByteBuffer in) {
        return new BareHeic(in).read();
    }

    private Optional<Pieces> read() {
        boolean items = false;
        for (HeicBox box : HeicBox.in(in, 0, in.limit())) {
            if (box.type().equals("moov")) {
                return Optional.empty(); // a film; it has tables of its own
            }
            if (!PICTURE.contains(box.type())) {
                blank(box);
            } else if (box.type().equals("meta")) {
                items = true;
                new HeicItems(in, box).places().forEach(this::overwrite);
            }
        }
        return items ? Optional.of(pieces()) : Optional.empty();
    }

    /** A box that nobody reads, of the same length. */
    private void blank(HeicBox box) {
        byte[] blank = new byte[box.end() - box.from() - 4];
        System.arraycopy("free".getBytes(StandardCharsets.US_ASCII), 0, blank, 0, 4);
        if (box.content() - box.from() == 16) {
            in.get(box.from() + 8, blank, 4, 8);
        }
        over.put(box.from() + 4, blank);
    }

    private void overwrite(HeicItems.Place place) {
        byte[] nothing = new byte[place.length()];
        byte[] told = place.exif() ? NO_EXIF : NO_XMP;
        if (!place.exif()) {
            Arrays.fill(nothing, (byte) ' ');
        }
        if (place.first() && nothing.length >= told.length) {
            System.arraycopy(told, 0, nothing, 0, told.length);
        }
        over.put(place.from(), nothing);
    }

    private Pieces pieces() {
        Pieces kept = new Pieces();
        int at = 0;
        for (Map.Entry<Integer, byte[]> range : over.entrySet()) {
            if (range.getKey() < at || range.getKey() + range.getValue().length > in.limit()) {
                throw new IllegalArgumentException("Ranges overlap");
            }
            kept.keep(at, range.getKey());
            kept.put(range.getValue());
            at = range.getKey() + range.getValue().length;
        }
        kept.keep(at, in.limit());
        return kept;
    }
}
