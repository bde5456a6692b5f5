package pl.sprawa.channel.handover;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import pl.sprawa.intake.UnitUpdates;

/** Takes status updates; answers in English, because programs and those who write them read it. */
@RestController
class UpdatesController {

    private static final int MOST_BYTES = 64 * 1024;

    private final UnitUpdates updates;

    UpdatesController(UnitUpdates updates) {
        this.updates = updates;
    }

    @PostMapping("/handover/{unit}/updates")
    ResponseEntity<Map<String, String>> take(@PathVariable String unit, @RequestHeader(name = "X-Sprawa-Signature", required = false) String signature,
                                             HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1); // as it was sent: that is what is signed
        if (body.length > MOST_BYTES) {
            return answer(HttpStatus.PAYLOAD_TOO_LARGE, "send at most " + MOST_BYTES + " bytes");
        }
        return switch (updates.take(unit, signature, body)) {
            case TAKEN -> answer(HttpStatus.OK, "taken");
            case REPEATED -> answer(HttpStatus.OK, "taken before");
            case NOT_SIGNED -> answer(HttpStatus.UNAUTHORIZED, "X-Sprawa-Signature is missing, wrong, or more than five minutes old");
            case UNKNOWN_NUMBER -> answer(HttpStatus.NOT_FOUND, "your unit has no work under this service_request_id");
            case UNREADABLE -> answer(HttpStatus.BAD_REQUEST, "send JSON with event_id, service_request_id, status and, if wanted, status_notes");
        };
    }

    private static ResponseEntity<Map<String, String>> answer(HttpStatus status, String text) {
        return ResponseEntity.status(status).body(Map.of("result", text));
    }
}
