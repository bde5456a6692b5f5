package pl.sprawa.channel.portal;

import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import pl.sprawa.intake.Followup;
import pl.sprawa.intake.NotYours;
import pl.sprawa.request.Attachment;

/** Shows reporters their own photos, and nobody else any. */
@Controller
class PhotoController {

    private final Followup followup;
    private final Photos photos;

    PhotoController(Followup followup, Photos photos) {
        this.followup = followup;
        this.photos = photos;
    }

    @GetMapping(RequestPageController.PATH + "/{number}/zdjecie/{id}")
    ResponseEntity<Resource> photo(@PathVariable String number, @PathVariable String id, @RequestParam(required = false) String key) {
        if (!followup.owns(number, key)) {
            throw new NotYours(number);
        }
        Attachment photo = photos.own(number).stream().filter(a -> a.id().equals(id)).findFirst()
                .orElseThrow(() -> new NoSuchPage("error404", null));
        ContentDisposition disposition = ContentDisposition.inline().filename(photo.fileName(), StandardCharsets.UTF_8).build();
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(photo.mediaType())).contentLength(photo.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString()).body(new InputStreamResource(photos.open(photo)));
    }
}
