package pl.sprawa.backoffice;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorViewResolver;
import org.springframework.boot.web.servlet.error.ErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** What a member of the staff sees where a page cannot be shown: what is the matter, if somebody said so, and where to go on. */
@Component
class StaffErrorPages implements ErrorViewResolver {

    private static final Set<Integer> KNOWN = Set.of(400, 403, 404, 413, 500, 503);

    private final StaffFrame frame;
    private final ObjectProvider<ErrorAttributes> errors;

    /** @param errors not there where the application runs a command and serves no pages */
    StaffErrorPages(StaffFrame frame, ObjectProvider<ErrorAttributes> errors) {
        this.frame = frame;
        this.errors = errors;
    }

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        if (!String.valueOf(model.get("path")).startsWith(StaffFrame.PATH)) {
            return null;
        }
        Locale language = RequestContextUtils.getLocale(request);
        int known = KNOWN.contains(status.value()) ? status.value() : status.is5xxServerError() ? 500 : 400;
        String reason = Optional.ofNullable(errors.getObject().getError(new ServletWebRequest(request))).filter(ResponseStatusException.class::isInstance)
                .map(refused -> ((ResponseStatusException) refused).getReason()).orElse(null);
        return new ModelAndView("staff/error", status).addObject("frame", frame.ofNobody(language)).addObject("title", frame.word("error." + known, language))
                .addObject("explanation", reason == null ? frame.word("error." + known + ".mend", language) : reason)
                .addObject("tasklist", frame.word("tasklist", language)).addObject("cases", frame.word("cases", language));
    }
}
