package pl.sprawa.request;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The items of a HEIC file that are no picture, and where their bytes stand: boxes {@code iinf} (what they are) and {@code iloc} (where). */
final class HeicItems {

    /** @param exif or else XMP @param first whether the item begins here */
    record Place(int from, int length, boolean exif, boolean first) {
    }

    private final ByteBuffer in;
    private final Map<String, HeicBox> boxes = new HashMap<>();

    HeicItems(ByteBuffer in, HeicBox meta) {
        this.in = in;
        HeicBox.in(in, meta.content() + 4, meta.end()).forEach(box -> boxes.put(box.type(), box));
    }

    List<Place> places() {
        Map<Long, String> told = told();
        List<Place> places = new ArrayList<>();
        if (told.isEmpty()) {
            return places;
        }
        HeicBox box = boxes.get("iloc");
        ByteBuffer at = in.duplicate().position(box.content()).limit(box.end());
        int version = at.getInt() >>> 24;
        int sizes = at.getShort();
        int offsets = sizes >> 12 & 15;
        int lengths = sizes >> 8 & 15;
        int base = sizes >> 4 & 15;
        int index = version == 0 ? 0 : sizes & 15;
        long left = in.limit();
        long items = number(at, version < 2 ? 2 : 4);
        for (long i = 0; i < items; i++) {
            String type = told.get(number(at, version < 2 ? 2 : 4));
            int method = version == 0 ? 0 : at.getShort() & 15;
            long elsewhere = number(at, 2);
            long start = number(at, base) + (method == 1 && boxes.containsKey("idat") ? boxes.get("idat").content() : 0);
            long extents = number(at, 2);
            if (type == null) {
                at.position(Math.toIntExact(at.position() + extents * (index + offsets + lengths)));
                continue;
            }
            for (long j = 0; j < extents; j++) {
                number(at, index);
                long from = start + number(at, offsets);
                long length = number(at, lengths);
                left -= length;
                if (method > 1 || elsewhere != 0 || length == 0 || left < 0) {
                    throw new IllegalArgumentException("An item stands where it cannot be overwritten");
                }
                places.add(new Place(Math.toIntExact(from), (int) length, type.equals("Exif"), j == 0));
            }
        }
        return places;
    }

    /** Types of the items that tell something, by id. */
    private Map<Long, String> told() {
        Map<Long, String> told = new HashMap<>();
        HeicBox box = boxes.get("iinf");
        int entries = box.content() + (in.get(box.content()) == 0 ? 6 : 8);
        for (HeicBox item : HeicBox.in(in, entries, box.end())) {
            int version = in.get(item.content());
            if (version < 2) {
                throw new IllegalArgumentException("An item without a type");
            }
            ByteBuffer at = in.duplicate().position(item.content() + 4);
            long id = number(at, version == 2 ? 2 : 4);
            String type = BarePicture.text(in, at.position() + 2, 4);
            if (type.equals("Exif") || type.equals("mime") || type.equals("uri ")) {
                told.put(id, type);
            }
        }
        return told;
    }

    private static long number(ByteBuffer at, int bytes) {
        long number = 0;
        for (int i = 0; i < bytes; i++) {
            number = number << 8 | at.get() & 0xff;
        }
        return number;
    }
}
