package pl.sprawa.channel.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import pl.sprawa.request.Attachment;
import pl.sprawa.request.Attachments;

/** The pictures that residents add to their reports. A picture that is refused never costs the report. */
@Component
class Photos {

    static final String RESIDENT = "resident";
    static final int MOST = 10;

    private static final Logger LOG = LoggerFactory.getLogger(Photos.class);

    private final Attachments attachments;

    Photos(Attachments attachments) {
        this.attachments = attachments;
    }

    /** A browser sends an empty file where none was chosen. */
    static List<MultipartFile> chosen(List<MultipartFile> files) {
        return files == null ? List.of() : files.stream().filter(f -> !f.isEmpty()).toList();
    }

    /** Stores what can be stored and is not there yet (a double tap sends it twice). @return false if something could not be stored */
    boolean add(String number, List<MultipartFile> files) {
        boolean all = true;
        for (MultipartFile file : files) {
            List<Attachment> before = own(number);
            try {
                if (!there(number, file)) {
                    all &= before.size() < MOST && add(number, file);
                }
            } catch (IOException | UncheckedIOException e) {
                LOG.error("A photo of request {} could not be stored", number, e);
                all = false;
            }
        }
        return all;
    }

    private boolean add(String number, MultipartFile file) throws IOException {
        try (InputStream bytes = file.getInputStream()) {
            attachments.add(number, file.getOriginalFilename(), file.getContentType(), bytes, RESIDENT);
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    private boolean there(String number, MultipartFile file) throws IOException {
        try (InputStream bytes = file.getInputStream()) {
            return attachments.has(number, RESIDENT, bytes);
        }
    }

    /** What the resident added, oldest first; not what the units added to it. */
    List<Attachment> own(String number) {
        return attachments.of(number).stream().filter(a -> RESIDENT.equals(a.addedBy())).toList();
    }

    InputStream open(Attachment photo) {
        return attachments.open(photo);
    }
}
