package pl.sprawa.request;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Files that belong to requests; bytes in the folder {@code sprawa.data}/attachments, facts in the database. */
public class Attachments {

    /** Stores a file. @throws IllegalArgumentException if the type is not permitted or it is too large; the message says what is */
    public Attachment add(String number, String fileName, String mediaType, InputStream bytes, String addedBy) { throw new UnsupportedOperationException("being built"); }

    public List<Attachment> of(String number) { throw new UnsupportedOperationException("being built"); }

    public Optional<Attachment> find(String id) { throw new UnsupportedOperationException("being built"); }

    public InputStream open(Attachment attachment) { throw new UnsupportedOperationException("being built"); }
}
