package pl.sprawa.channel.handover;

import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import pl.sprawa.intake.UnitPhotos;
import pl.sprawa.request.Attachments;

/** Gives a unit's system the photos of the work that it has; their addresses, which stand in that work, are the key. */
@RestController
class UnitPhotosController {

    private final UnitPhotos photos;
    private final Attachments attachments;

    UnitPhotosController(UnitPhotos photos, Attachments attachments) {
        this.photos = photos;
        this.attachments = attachments;
    }

    @GetMapping("/handover/photos/{id:[0-9a-f]{32}}.{kind:[a-z]+}")
    ResponseEntity<InputStreamResource> photo(@PathVariable String id) {
        return photos.find(id).map(photo -> ResponseEntity.ok().contentType(MediaType.parseMediaType(photo.mediaType())).contentLength(photo.size())
                .header("Content-Security-Policy", "default-src 'none'; sandbox").header("X-Content-Type-Options", "nosniff").header("X-Robots-Tag", "noindex")
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=3600").body(new InputStreamResource(attachments.open(photo))))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
