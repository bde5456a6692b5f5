package pl.sprawa.request;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Which way is up in a photo: tag 0x0112 of Exif (CIPA DC-008), 1 (as it stands) to 8. */
final class Orientation {

    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY = 12;

    private Orientation() {
    }

    /** Exif that says nothing else. @param tiff from its byte order mark to its end @return {@code null} if the picture is to be shown as it stands, or nothing can be read */
    static byte[] only(ByteBuffer tiff) {
        int orientation = read(tiff);
        return orientation < 2 || orientation > 8 ? null : ByteBuffer.allocate(26).put(new byte[] {'M', 'M', 0, 42}).putInt(8).putShort((short) 1)
                .putShort((short) TAG).putShort((short) SHORT).putInt(1).putShort((short) orientation).putShort((short) 0).putInt(0).array();
    }

    private static int read(ByteBuffer tiff) {
        try {
            ByteBuffer in = tiff.slice().order(tiff.get(tiff.position()) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = in.getInt(4);
            int entries = in.getShort(directory) & 0xffff;
            for (int at = directory + 2; at < directory + 2 + entries * ENTRY; at += ENTRY) {
                if ((in.getShort(at) & 0xffff) == TAG) {
                    return in.getShort(at + 2) == SHORT ? in.getShort(at + 8) : in.getInt(at + 8);
                }
            }
            return 1;
        } catch (IndexOutOfBoundsException broken) {
            return 1;
        }
    }
}
