package pl.sprawa.request;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** A box of an ISO base media file: length, type, content. @param from where it begins @param content where its content begins */
record HeicBox(String type, int from, int content, int end) {

    /** @throws IllegalArgumentException if they do not fill the range: a file cut off is not understood */
    static List<HeicBox> in(ByteBuffer in, int from, int to) {
        List<HeicBox> boxes = new ArrayList<>();
        for (int at = from; at < to;) {
            long length = in.getInt(at) & 0xffffffffL;
            int content = at + 8;
            if (length == 1) {
                length = in.getLong(at + 8);
                content += 8;
            } else if (length == 0) {
                length = to - at;
            }
            if (length < content - at || length > to - at) {
                throw new IllegalArgumentException("Box is cut off");
            }
            boxes.add(new HeicBox(BarePicture.text(in, at + 4, 4), at, content, at + (int) length));
            at += (int) length;
        }
        return boxes;
    }
}
