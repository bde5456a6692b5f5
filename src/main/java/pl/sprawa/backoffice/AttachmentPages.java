package pl.sprawa.backoffice;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import pl.sprawa.request.AccessLog;
import pl.sprawa.request.Attachment;
import pl.sprawa.request.Attachments;

/** Photos and documents of a case, for the staff: the page that a task's form links to, and the files themselves. */
@Controller
class AttachmentPages {

    private final Attachments attachments;
    private final StaffAccess access;
    private final AccessLog log;

    AttachmentPages(Attachments attachments, StaffAccess access, AccessLog log) {
        this.attachments = attachments;
        this.access = access;
        this.log = log;
    }

    @GetMapping("/staff/requests/{number}/attachments")
    String show(@PathVariable String number, Model model, HttpServletRequest user, Locale language) {
        demand(access.maySee(user, number), number, language);
        model.addAttribute("number", number).addAttribute("t", DeskWords.texts(language))
                .addAttribute("title", DeskWords.text(language, "attachmentsOf", number));
        model.addAttribute("files", attachments.of(number));
        model.addAttribute("mayAdd", access.mayWorkOn(user, number));
        return "staff/attachments";
    }

    @PostMapping("/staff/requests/{number}/attachments")
    String add(@PathVariable String number, @RequestParam MultipartFile file, Model model, HttpServletRequest user, Locale language) throws IOException {
        demand(access.mayWorkOn(user, number), number, language);
        if (file.isEmpty()) {
            model.addAttribute("refused", DeskWords.text(language, "missing.file"));
            return show(number, model, user, language);
        }
        try (InputStream bytes = file.getInputStream()) {
            attachments.add(number, file.getOriginalFilename(), file.getContentType(), bytes, user.getRemoteUser());
        } catch (IllegalArgumentException notPermitted) {
            model.addAttribute("refused", notPermitted.getMessage());
            return show(number, model, user, language);
        }
        return "redirect:/staff/requests/{number}/attachments";
    }

    @GetMapping("/staff/attachments/{id}")
    ResponseEntity<InputStreamResource> file(@PathVariable String id, HttpServletRequest user, Locale language) {
        Attachment attachment = attachments.find(id).filter(found -> access.maySee(user, found.number()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, DeskWords.text(language, "noAttachment")));
        log.looked(user.getRemoteUser(), attachment.number(), AccessLog.ATTACHMENT);
        boolean picture = attachment.mediaType().startsWith("image/");
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(attachment.mediaType())).contentLength(attachment.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, (picture ? ContentDisposition.inline() : ContentDisposition.attachment())
                        .filename(attachment.fileName(), StandardCharsets.UTF_8).build().toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=3600")
                .body(new InputStreamResource(attachments.open(attachment)));
    }

    /** The same answer whether the case does not exist or is another unit's. */
    private static void demand(boolean permitted, String number, Locale language) {
        if (!permitted) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, DeskWords.text(language, "noWork", number));
        }
    }
}
