package pl.sprawa.channel.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import pl.sprawa.intake.NotYours;
import pl.sprawa.intake.TooLate;
import pl.sprawa.request.DatabaseAway;

/** Pages for what stops one of this channel's controllers; they say what to do next. */
@ControllerAdvice(basePackageClasses = PortalProblems.class)
class PortalProblems {

    private static final Logger LOG = LoggerFactory.getLogger(PortalProblems.class);

    private final Pages pages;

    PortalProblems(Pages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    ModelAndView noSuchPage(NoSuchPage missing, HttpServletRequest request) {
        Map<String, Object> more = new HashMap<>();
        if (missing.number() != null) {
            more.put("lookup", true);
            more.put("typed", missing.number());
        }
        return pages.message(request, HttpStatus.NOT_FOUND, missing.key(), more);
    }

    @ExceptionHandler
    ModelAndView notYours(NotYours refused, HttpServletRequest request) {
        return pages.message(request, HttpStatus.FORBIDDEN, "notYours", Map.of());
    }

    /** The key was right, or there would be no {@link TooLate}: the way back may carry it. */
    @ExceptionHandler
    ModelAndView tooLate(TooLate late, HttpServletRequest request) {
        Map<String, Object> more = new HashMap<>();
        more.put("detail", late.getMessage());
        String path = request.getRequestURI();
        String number = path.substring(RequestPageController.PATH.length() + 1, path.lastIndexOf('/'));
        more.put("back", RequestPageController.link(number, request.getParameter(RequestPageController.KEY), null, true));
        return pages.message(request, HttpStatus.CONFLICT, "tooLate", more);
    }

    /** Any other failure of the database is a fault of ours and goes on to the page for those. */
    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ModelAndView unavailable(RuntimeException e, HttpServletRequest request, HttpServletResponse response) {
        if (!DatabaseAway.caused(e)) {
            throw e;
        }
        LOG.error("The database is unreachable: {} {} was answered with 503. {}", request.getMethod(), request.getRequestURI(), e.toString());
        response.setHeader(HttpHeaders.RETRY_AFTER, "30");
        return pages.message(request, HttpStatus.SERVICE_UNAVAILABLE, "error503", Map.of());
    }
}
