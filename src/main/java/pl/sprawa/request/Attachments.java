package pl.sprawa.request;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Files that belong to requests; bytes in the folder {@code sprawa.data}/attachments, facts in the database. */
@Repository
public class Attachments {

    /** The largest file, in bytes. */
    public static final long LARGEST = 10L * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(Attachments.class);

    private final Tables tables;
    private final Clock clock;
    private final AttachmentFiles files;
    private final TransactionTemplate transaction;

    Attachments(Tables tables, Clock clock, AttachmentFiles files, PlatformTransactionManager transactions) {
        this.tables = tables;
        this.clock = clock;
        this.files = files;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Stores a file; if the caller's transaction is rolled back, it is gone again. Permitted are JPEG, PNG, WebP, GIF, HEIC and
     * PDF up to {@link #LARGEST}. What a photo tells of its author (place, device) is not stored; one that cannot be read is kept as it came
     * ({@link Attachment#bare}): a report of an open manhole must not lack its photo because the photo is strange.
     *
     * @param mediaType what the sender says it is; not believed: the stored type is told from the bytes
     * @throws IllegalArgumentException if the type is not permitted or it is too large; the message says what is
     */
    public Attachment add(String number, String fileName, String mediaType, InputStream bytes, String addedBy) {
        String id = UUID.randomUUID().toString().replace("-", "");
        try {
            MessageDigest digest = sha256();
            long size = files.receive(id, bytes, LARGEST, digest);
            MediaType type = permitted(id, size);
            OptionalLong bare = files.bare(id, type);
            Attachment attachment = new Attachment(id, number, FileName.of(fileName, type), type.type, bare.orElse(size), addedBy,
                Times.now(clock), bare.isPresent());
            if (attachment.mayTell()) {
                LOG.warn("Photo {} of request {} cannot be read as {}: it is kept as it came, with what it may tell of its author", id, number, type);
            }
            transaction.executeWithoutResult(status -> {
                TransactionSynchronizationManager.registerSynchronization(new RemoveOnRollback(id));
                insert(attachment, HexFormat.of().formatHex(digest.digest()));
                files.keep(id);
            });
            return attachment;
        } catch (RuntimeException e) {
            files.remove(id);
            throw e;
        }
    }

    /** Whether the very same file was added before, by the same. */
    public boolean has(String number, String addedBy, InputStream bytes) {
        try {
            MessageDigest digest = sha256();
            new DigestInputStream(bytes, digest).transferTo(OutputStream.nullOutputStream());
            return tables.sql("select count(*) from attachment where number = :number and added_by = :addedBy and received_sha256 = :digest")
                .param("number", number).param("addedBy", addedBy).param("digest", HexFormat.of().formatHex(digest.digest()))
                .query(Long.class).single() > 0;
        } catch (IOException e) {
            throw new UncheckedIOException("The file cannot be read", e);
        }
    }

    /** Oldest first. */
    public List<Attachment> of(String number) {
        return tables.sql("select * from attachment where number = :number order by added_at, id")
            .param("number", number).query(Attachments::read).list();
    }

    public Optional<Attachment> find(String id) {
        return tables.sql("select * from attachment where id = :id").param("id", id).query(Attachments::read).optional();
    }

    /** The bytes; the caller closes the stream. */
    public InputStream open(Attachment attachment) {
        return files.open(attachment.id());
    }

    private MediaType permitted(String id, long size) {
        if (size > LARGEST) {
            throw new IllegalArgumentException("Plik jest za duży. Dołącz plik do " + LARGEST / 1024 / 1024 + " MB.");
        }
        return MediaType.of(files.head(id, MediaType.HEAD)).orElseThrow(() -> new IllegalArgumentException(
            "Niedozwolony rodzaj pliku. Dołącz zdjęcie (JPEG, PNG, WebP, GIF, HEIC) albo dokument PDF."));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private void insert(Attachment attachment, String receivedSha256) {
        tables.sql("""
                insert into attachment (id, number, file_name, media_type, size_bytes, added_by, added_at, bare, received_sha256)
                values (:id, :number, :fileName, :mediaType, :size, :addedBy, :addedAt, :bare, :receivedSha256)""")
            .param("id", attachment.id()).param("number", attachment.number()).param("fileName", attachment.fileName())
            .param("mediaType", attachment.mediaType()).param("size", attachment.size()).param("addedBy", attachment.addedBy())
            .param("addedAt", Times.column(attachment.addedAt()))
            .param("bare", attachment.bare()).param("receivedSha256", receivedSha256)
            .update();
    }

    private static Attachment read(ResultSet row, int index) throws SQLException {
        return new Attachment(row.getString("id"), row.getString("number"), row.getString("file_name"), row.getString("media_type"),
            row.getLong("size_bytes"), row.getString("added_by"), Times.read(row, "added_at"), row.getBoolean("bare"));
    }

    private final class RemoveOnRollback implements TransactionSynchronization {

        private final String id;

        RemoveOnRollback(String id) {
            this.id = id;
        }

        /** With an unknown outcome the row may be there: a file too many does less harm than one too few. */
        @Override
        public void afterCompletion(int status) {
            if (status == STATUS_ROLLED_BACK) {
                files.remove(id);
            }
        }
    }
}
