package pl.sprawa.backoffice;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.server.ResponseStatusException;

/** Tells programs below {@code /staff} why they are refused, as a problem (RFC 9457); people are told by {@link StaffErrorPages}. */
@ControllerAdvice
class StaffProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ResponseStatusException refused, HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        if (!request.getRequestURI().startsWith(StaffFrame.PATH) || accepted != null && accepted.contains("text/html")) {
            throw refused;
        }
        return ResponseEntity.of(refused.getBody()).build();
    }
}
