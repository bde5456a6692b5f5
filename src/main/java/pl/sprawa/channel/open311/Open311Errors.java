package pl.sprawa.channel.open311;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.multipart.MultipartException;
import pl.sprawa.intake.InvalidReport;
import pl.sprawa.request.DatabaseAway;

/** Turns whatever goes wrong into the errors of the specification: 404 not there, 403 key, 400 anything else. */
@RestControllerAdvice(basePackageClasses = Open311Errors.class)
class Open311Errors {

    private static final Logger LOG = LoggerFactory.getLogger(Open311Errors.class);
    private static final String RETRY_SECONDS = "30";

    private final Answers answers;

    Open311Errors(Answers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    ResponseEntity<byte[]> problem(Open311Problem problem, HttpServletRequest request) {
        return answer(problem, request, new HttpHeaders());
    }

    /** What intake finds; an unknown service is a resource that does not exist. */
    @ExceptionHandler
    ResponseEntity<byte[]> invalid(InvalidReport report, HttpServletRequest request) {
        boolean unknownService = report.problems().stream().anyMatch(Open311Errors::isUnknownService);
        List<Open311Problem.Item> items = report.problems().stream()
                .map(problem -> new Open311Problem.Item(isUnknownService(problem) ? 404 : 400, IntakeWords.of(problem))).toList();
        return problem(new Open311Problem(unknownService ? 404 : 400, items), request);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> multipart(MultipartException e, HttpServletRequest request) {
        return problem(new Open311Problem(400, "Treść multipart/form-data jest nieczytelna albo za duża. Wyślij pola formularza bez plików.",
                "The multipart/form-data body is unreadable or too large. Send form fields without files."), request);
    }

    /** @return {@code null} if nobody waits for an answer any more */
    @ExceptionHandler
    ResponseEntity<byte[]> failure(Exception e, HttpServletRequest request) {
        if (DatabaseAway.caused(e)) {
            LOG.error("The database is unreachable: {} {} was answered with 503. {}", request.getMethod(), request.getRequestURI(), e.toString());
            HttpHeaders retry = new HttpHeaders();
            retry.set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            return answer(new Open311Problem(503, "Usługa jest chwilowo niedostępna. Wyślij to samo jeszcze raz za pół minuty.",
                    "The service is unavailable for the moment. Send the same again in half a minute."), request, retry);
        }
        if (hungUp(e)) {
            LOG.debug("{} {}: the client hung up before it had the answer", request.getMethod(), request.getRequestURI(), e);
            return null; // there is nobody to answer
        }
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
        return problem(new Open311Problem(400, 500, "Nie udało się obsłużyć żądania: to błąd po naszej stronie. Spróbuj ponownie albo zawiadom nas.",
                "The request could not be handled: the fault is ours. Try again or tell us."), request);
    }

    private ResponseEntity<byte[]> answer(Open311Problem problem, HttpServletRequest request, HttpHeaders more) {
        return answers.errors(problem.status(), Format.ofError(request.getRequestURI()),
                Text.preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)), problem.items(), more);
    }

    private static boolean hungUp(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(20)
                .anyMatch(e -> e instanceof ClientAbortException || e instanceof AsyncRequestNotUsableException);
    }

    private static boolean isUnknownService(InvalidReport.Problem problem) {
        return "service_code".equals(problem.field()) && "unknown".equals(problem.kind());
    }
}
