package pl.sprawa.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@RequestContext
abstract class AttachmentsCases {

    @TempDir
    static Path data;

    @Autowired
    Attachments attachments;
    @Autowired
    Requests requests;
    @Autowired
    TransactionTemplate transaction;

    String number;

    @DynamicPropertySource
    static void folder(DynamicPropertyRegistry properties) {
        properties.add("sprawa.data", data::toString);
    }

    @BeforeEach
    void store() {
        number = requests.store(TestReports.report()).number();
    }

    @Test
    void keepsTheBytesAndTellsTheTypeFromThem() throws IOException {
        byte[] jpeg = jpeg(70_000);
        Attachment added = attachments.add(number, "C:\\zdjęcia\\Dziura.JPG", "text/html", new ByteArrayInputStream(jpeg), "resident");

        assertThat(added.mediaType()).isEqualTo("image/jpeg");
        assertThat(added.fileName()).isEqualTo("Dziura.JPG");
        assertThat(added.size()).isEqualTo(70_000);
        assertThat(attachments.find(added.id())).contains(added);
        assertThat(attachments.of(number)).containsExactly(added);
        try (InputStream in = attachments.open(added)) {
            assertThat(in.readAllBytes()).isEqualTo(jpeg);
        }
        assertThat(files()).contains(Path.of("attachments", added.id().substring(0, 2), added.id()));
    }

    @Test
    void doesNotStoreWhatAPhotoTellsOfItsAuthor() throws IOException {
        byte[] told = BarePictureTest.told("told.jpg");
        Attachment added = add(told);
        assertThat(added.bare()).isTrue();
        assertThat(attachments.find(added.id())).contains(added);
        try (InputStream in = attachments.open(added)) {
            byte[] stored = in.readAllBytes();
            assertThat(new String(stored, StandardCharsets.ISO_8859_1)).startsWith("\u00ff\u00d8").doesNotContain("HOME-4711");
            assertThat(added.size()).isEqualTo(stored.length).isLessThan(told.length);
        }
        assertThat(files()).filteredOn(file -> file.toString().contains(added.id())).hasSize(1);
    }

    @Test
    void keepsAPhotoThatCannotBeReadAndSaysThatItMayTell() {
        Attachment added = add(jpeg(500));
        assertThat(added.mayTell()).isTrue();
        assertThat(attachments.find(added.id())).contains(added);
        Attachment document = attachments.add(number, "a.pdf", null, new ByteArrayInputStream("%PDF-1.7".getBytes(StandardCharsets.US_ASCII)), "resident");
        assertThat(document.mayTell()).as("of documents nothing is promised").isFalse();
    }

    @Test
    void knowsAFileThatCameBeforeAlthoughItIsStoredWithoutWhatItTold() throws IOException {
        byte[] told = BarePictureTest.told("told.jpg");
        add(told);
        assertThat(attachments.has(number, "resident", new ByteArrayInputStream(told))).isTrue();
        assertThat(attachments.has(number, "zdm.anna", new ByteArrayInputStream(told))).isFalse();
        assertThat(attachments.has(number, "resident", new ByteArrayInputStream(jpeg(500)))).isFalse();
    }

    @Test
    void takesTenMegabytesAndNotAByteMore() throws IOException {
        assertThat(add(jpeg((int) Attachments.LARGEST)).size()).isEqualTo(Attachments.LARGEST);
        List<Path> before = files();
        assertThatThrownBy(() -> add(jpeg((int) Attachments.LARGEST + 1))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("10 MB");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void refusesOtherTypesWhateverTheyAreCalled() throws IOException {
        List<Path> before = files();
        for (String bytes : List.of("<html><script>", "MZ\u0090", "", "<svg xmlns='http://www.w3.org/2000/svg'/>")) {
            assertThatThrownBy(() -> add(bytes.getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("JPEG, PNG, WebP, GIF, HEIC");
        }
        assertThat(files()).isEqualTo(before);
        assertThat(attachments.of(number)).isEmpty();
    }

    @Test
    void refusalLeavesTheCallersTransactionUsable() {
        transaction.executeWithoutResult(status -> {
            assertThatThrownBy(() -> add(new byte[10])).isInstanceOf(IllegalArgumentException.class);
            add(jpeg(100));
        });
        assertThat(attachments.of(number)).hasSize(1);
    }

    @Test
    void leavesNoFileWhenTheTransactionIsRolledBack() throws IOException {
        List<Path> before = files();
        transaction.executeWithoutResult(status -> {
            Attachment added = add(jpeg(100));
            assertThat(attachments.of(number)).containsExactly(added);
            status.setRollbackOnly();
        });
        assertThat(attachments.of(number)).isEmpty();
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void leavesNoFileForARequestThatIsNot() throws IOException {
        List<Path> before = files();
        assertThatThrownBy(() -> attachments.add("26-999999-9", "a.jpg", null, new ByteArrayInputStream(jpeg(9)), "resident"))
            .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void opensNothingOutsideItsFolder() {
        assertThat(attachments.find("../../etc/passwd")).isEmpty();
        assertThatThrownBy(() -> attachments.open(new Attachment("../../etc/passwd", number, "a", "a", 1, "a", null, true)))
            .isInstanceOf(IllegalArgumentException.class);
    }

    private Attachment add(byte[] bytes) {
        return attachments.add(number, "photo.jpg", "image/jpeg", new ByteArrayInputStream(bytes), "resident");
    }

    private static byte[] jpeg(int size) {
        byte[] bytes = new byte[size];
        Arrays.fill(bytes, (byte) 7);
        System.arraycopy(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}, 0, bytes, 0, 3);
        return bytes;
    }

    private static List<Path> files() throws IOException {
        try (var walk = Files.walk(data)) {
            return walk.filter(Files::isRegularFile).map(data::relativize).sorted().toList();
        }
    }
}
