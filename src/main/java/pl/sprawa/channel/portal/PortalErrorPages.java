package pl.sprawa.channel.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The portal's look for errors that no controller of it saw, if a browser asked and the path is none of the machines'. */
@Component
class PortalErrorPages implements ErrorViewResolver {

    private static final List<String> OTHERS = List.of("/open311", "/engine-rest", "/camunda", "/staff", "/actuator");
    private static final Set<Integer> KNOWN = Set.of(400, 404, 413, 500, 503);

    private final Pages pages;

    PortalErrorPages(Pages pages) {
        this.pages = pages;
    }

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        String path = String.valueOf(model.get("path"));
        if (OTHERS.stream().anyMatch(other -> path.equals(other) || path.startsWith(other + "/"))) {
            return null;
        }
        return pages.message(request, status, "error" + known(status), Map.of());
    }

    private static int known(HttpStatus status) {
        return KNOWN.contains(status.value()) ? status.value() : status.is5xxServerError() ? 500 : 400;
    }
}
