package pl.sprawa.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Pictures as cameras and programs leave them: each told.* holds Exif with coordinates, a device's owner and serial number (HOME-4711) and
 * orientation 6, XMP, comments, and what is hidden behind the end. AVIF has the boxes of HEIC.
 */
class BarePictureTest {

    private static final byte[] TURNED = {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0};

    @ParameterizedTest
    @CsvSource({"JPEG,told.jpg", "PNG,told.png", "GIF,told.gif", "WEBP,told.webp", "HEIC,told.avif"})
    void tellsNothingOfItsAuthor(MediaType type, String file) throws IOException {
        byte[] bare = bare(type, told(file)).orElseThrow();
        assertThat(text(told(file))).contains("HOME-4711");
        assertThat(text(bare)).doesNotContain("HOME", "camera", "2026:03:01", "rdf:RDF", "Author", "Comment", "tEXt", "XMP Data");
        assertThat(bare(type, bare).orElseThrow()).as("nothing left to take out").isEqualTo(bare);
        assertThat(MediaType.of(Arrays.copyOf(bare, MediaType.HEAD))).isEqualTo(MediaType.of(Arrays.copyOf(told(file), MediaType.HEAD)));
    }

    @ParameterizedTest
    @CsvSource({"JPEG,told.jpg", "PNG,told.png", "WEBP,told.webp"})
    void staysUpright(MediaType type, String file) throws IOException {
        assertThat(text(bare(type, told(file)).orElseThrow())).containsOnlyOnce(text(TURNED));
    }

    @ParameterizedTest
    @CsvSource({"JPEG,told.jpg,1", "PNG,told.png,1", "GIF,told.gif,2"})
    void isThePictureItWas(MediaType type, String file, int frames) throws IOException {
        byte[] bare = bare(type, told(file)).orElseThrow();
        for (int frame = 0; frame < frames; frame++) {
            assertThat(pixels(bare, frame)).isEqualTo(pixels(told(file), frame));
        }
        assertThat(text(bare).contains("NETSCAPE2.0")).as("a film goes on").isEqualTo(frames > 1);
    }

    /** What decodes these two is not in the JDK: their compressed data must stand as they stood, and where the container says. */
    @Test
    void isThePictureItWasInContainersToo() throws IOException {
        byte[] webp = bare(MediaType.WEBP, told("told.webp")).orElseThrow();
        assertThat(text(webp)).contains(text(told("told.webp")).replaceAll("(?s).*(VP8L.*?)EXIF.*", "$1"));
        assertThat(ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN).getInt(4)).isEqualTo(webp.length - 8);
        byte[] avif = told("told.avif");
        byte[] bare = bare(MediaType.HEIC, avif).orElseThrow();
        assertThat(bare).hasSameSizeAs(avif);
        int changed = 0;
        for (int i = 0; i < avif.length; i++) {
            changed += bare[i] == avif[i] ? 0 : 1;
        }
        assertThat(changed).as("only Exif and XMP").isBetween(100, 480);
    }

    @Test
    void keepsTheColours() throws IOException {
        assertThat(text(bare(MediaType.JPEG, told("told.jpg")).orElseThrow())).contains("ICC_PROFILE", "JFIF");
    }

    @Test
    void brokenFilesAreNeverAFault() throws IOException {
        Random random = new Random(7);
        for (String file : new String[] {"JPEG,told.jpg", "PNG,told.png", "GIF,told.gif", "WEBP,told.webp", "HEIC,told.avif"}) {
            MediaType type = MediaType.valueOf(file.split(",")[0]);
            byte[] whole = told(file.split(",")[1]);
            for (int round = 0; round < 2000; round++) {
                byte[] broken = Arrays.copyOf(whole, round % 3 == 0 ? random.nextInt(whole.length) : whole.length);
                for (int i = 0; i < round % 5 && broken.length > 0; i++) {
                    broken[random.nextInt(broken.length)] = (byte) random.nextInt();
                }
                bare(type, broken);
            }
        }
    }

    /** The first half of a picture is shown as before by whoever shows halves. */
    @Test
    void aPhotoThatBrokeOffOnItsWayKeepsWhatArrived() throws IOException {
        byte[] whole = told("told.jpg");
        int scan = text(whole).indexOf("\u00ff\u00da");
        byte[] bare = bare(MediaType.JPEG, Arrays.copyOf(whole, scan + 40)).orElseThrow();
        assertThat(text(bare)).endsWith(text(Arrays.copyOfRange(whole, scan, scan + 40))).doesNotContain("HOME");
    }

    @Test
    void whatIsNoPictureIsNotUnderstood() {
        assertThat(bare(MediaType.JPEG, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 7, 7, 7})).isEmpty();
        assertThat(bare(MediaType.HEIC, "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
        assertThat(bare(MediaType.PDF, "%PDF-1.7".getBytes(StandardCharsets.ISO_8859_1))).as("a signature would break").isEmpty();
    }

    private static Optional<byte[]> bare(MediaType type, byte[] picture) {
        ByteBuffer in = ByteBuffer.wrap(picture);
        return BarePicture.of(type, in).map(pieces -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                pieces.write(in, Channels.newChannel(out));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toByteArray();
        });
    }

    private static int[] pixels(byte[] picture, int frame) throws IOException {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
            ImageReader reader = ImageIO.getImageReaders(in).next();
            reader.setInput(in);
            BufferedImage image = reader.read(frame);
            return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        }
    }

    static byte[] told(String file) throws IOException {
        try (InputStream in = BarePictureTest.class.getResourceAsStream("/photos/" + file)) {
            return in.readAllBytes();
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
