package pl.sprawa.request;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The bytes of attachments: one file each, {@code attachments/<first two characters>/<id>} in the data folder. */
@Component
class AttachmentFiles {

    private final Path folder;

    AttachmentFiles(@Value("${sprawa.data}") Path data) {
        this.folder = data.resolve("attachments");
    }

    /**
     * Writes the bytes to a file that is not yet the attachment; one byte beyond {@code most} is enough to see that it is too large.
     *
     * @param digest is told all that is written
     * @return the size
     */
    long receive(String id, InputStream bytes, long most, MessageDigest digest) {
        try {
            Files.createDirectories(path(id).getParent());
            long size = 0;
            try (var out = new DigestOutputStream(Files.newOutputStream(part(id), StandardOpenOption.CREATE_NEW), digest)) {
                byte[] buffer = new byte[16384];
                for (int read = bytes.read(buffer); read >= 0 && size <= most; read = bytes.read(buffer)) {
                    out.write(buffer, 0, read);
                    size += read;
                }
            }
            return size;
        } catch (IOException e) {
            throw new UncheckedIOException("Attachment cannot be written to " + folder + ": check space and rights", e);
        }
    }

    byte[] head(String id, int length) {
        try (InputStream in = Files.newInputStream(part(id))) {
            return in.readNBytes(length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes out of a picture what it tells of its author. @return the size; empty, and nothing is changed, if that cannot be done */
    OptionalLong bare(String id, MediaType type) {
        try (FileChannel received = FileChannel.open(part(id), StandardOpenOption.READ)) {
            ByteBuffer picture = received.map(FileChannel.MapMode.READ_ONLY, 0, received.size());
            Optional<Pieces> bare = BarePicture.of(type, picture);
            if (bare.isPresent() && !bare.get().same(picture)) {
                try (FileChannel out = FileChannel.open(bare(id), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                    bare.get().write(picture, out);
                }
                Files.move(bare(id), part(id), StandardCopyOption.ATOMIC_MOVE);
            }
            return bare.isPresent() ? OptionalLong.of(Files.size(part(id))) : OptionalLong.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Attachment cannot be written to " + folder + ": check space and rights", e);
        }
    }

    /** Makes the received bytes the attachment, on the disk and in one step: nobody ever sees half a file. */
    void keep(String id) {
        try (FileChannel file = FileChannel.open(part(id), StandardOpenOption.WRITE)) {
            file.force(true);
            Files.move(part(id), path(id), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Attachment cannot be kept in " + folder + ": check space and rights", e);
        }
    }

    void remove(String id) {
        try {
            Files.deleteIfExists(part(id));
            Files.deleteIfExists(bare(id));
            Files.deleteIfExists(path(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    InputStream open(String id) {
        try {
            return Files.newInputStream(path(id));
        } catch (IOException e) {
            throw new UncheckedIOException("The file of attachment " + id + " is missing from " + folder + ": restore it from the backup", e);
        }
    }

    private Path part(String id) {
        return path(id).resolveSibling(id + ".part");
    }

    private Path bare(String id) {
        return path(id).resolveSibling(id + ".bare");
    }

    private Path path(String id) {
        if (!id.matches("[0-9a-f]{32}")) {
            throw new IllegalArgumentException("Not an attachment id: " + id);
        }
        return folder.resolve(id.substring(0, 2)).resolve(id);
    }
}
