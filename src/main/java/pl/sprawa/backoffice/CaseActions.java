package pl.sprawa.backoffice;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import pl.sprawa.casework.CaseConflict;
import pl.sprawa.casework.Cases;
import pl.sprawa.casework.ReporterErasure;
import pl.sprawa.engine.PlainText;
import pl.sprawa.request.Requests;

/** What coordinators, consultants and data protection may do to a case from outside its tasks. Answers 204, or a problem (RFC 9457) in the caller's language. */
@RestController
@RequestMapping("/staff/api/requests/{number}")
class CaseActions {

    private final Cases cases;
    private final Requests requests;
    private final StaffAccess access;
    private final ReporterErasure erasure;

    CaseActions(Cases cases, Requests requests, StaffAccess access, ReporterErasure erasure) {
        this.cases = cases;
        this.requests = requests;
        this.access = access;
        this.erasure = erasure;
    }

    /** Body: {@code {"service": "<service code>"}}. */
    @PostMapping("/reclassify")
    ResponseEntity<Void> reclassify(@PathVariable String number, @RequestBody Map<String, String> body, HttpServletRequest user, Locale language) {
        String service = admitted(user, number, body, "service", DeskWords.text(language, "field.service"), language);
        cases.reclassify(number, service);
        return ResponseEntity.noContent().build();
    }

    /** Body: {@code {"into": "<number>"}}. */
    @PostMapping("/merge")
    ResponseEntity<Void> merge(@PathVariable String number, @RequestBody Map<String, String> body, HttpServletRequest user, Locale language) {
        String into = admitted(user, number, body, "into", DeskWords.text(language, "field.into"), language);
        cases.merge(number, into);
        return ResponseEntity.noContent().build();
    }

    /** Body: {@code {"reason": "<text>"}}. */
    @PostMapping("/withdraw")
    ResponseEntity<Void> withdraw(@PathVariable String number, @RequestBody Map<String, String> body, HttpServletRequest user, Locale language) {
        cases.withdraw(number, admitted(user, number, body, "reason", DeskWords.text(language, "field.reason"), language));
        return ResponseEntity.noContent().build();
    }

    /** The resident's answer, taken by phone. Body: {@code {"text": "<text>"}}. */
    @PostMapping("/answer")
    ResponseEntity<Void> answer(@PathVariable String number, @RequestBody Map<String, String> body, HttpServletRequest user, Locale language) {
        cases.answer(number, admitted(user, number, body, "text", DeskWords.text(language, "field.text"), language));
        return ResponseEntity.noContent().build();
    }

    /** Something that the service's process waits for. Body: {@code {"event": "VehicleRemoved"}}. */
    @PostMapping("/events")
    ResponseEntity<Void> happened(@PathVariable String number, @RequestBody Map<String, String> body, HttpServletRequest user, Locale language) {
        cases.happened(number, admitted(user, number, body, "event", DeskWords.text(language, "field.event"), language));
        return ResponseEntity.noContent().build();
    }

    /** Erases the reporter's personal data. No body. */
    @PostMapping("/erase-reporter")
    ResponseEntity<Void> erase(@PathVariable String number, HttpServletRequest user, Locale language) {
        if (!access.mayErase(user)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, DeskWords.text(language, "onlyOfficers"));
        }
        existing(number, language);
        erasure.erase(number, user.getRemoteUser());
        return ResponseEntity.noContent().build();
    }

    @ExceptionHandler
    ProblemDetail conflict(CaseConflict conflict) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, conflict.getMessage());
    }

    private String admitted(HttpServletRequest user, String number, Map<String, String> body, String field, String mend, Locale language) {
        if (!access.maySteer(user)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, DeskWords.text(language, "onlySteering"));
        }
        existing(number, language);
        String value = PlainText.of(body.get(field));
        if (value == null || value.isBlank()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, mend);
        }
        return value.strip();
    }

    private void existing(String number, Locale language) {
        if (requests.find(number).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, DeskWords.text(language, "noReport", number));
        }
    }
}
