package pl.sprawa.channel.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.fileupload.impl.FileCountLimitExceededException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Says that photos were too large, or more at once than the server reads. Such a request fails before any controller is found, and again on its way to an error
 * page, because its body is read anew there: so it must be answered here.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TooLargePhotos implements HandlerExceptionResolver {

    private final Pages pages;

    TooLargePhotos(Pages pages) {
        this.pages = pages;
    }

    @Override
    public ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response, Object handler, Exception e) {
        boolean ours = request.getRequestURI().startsWith(ReportPageController.PATH + "/") || request.getRequestURI().startsWith(RequestPageController.PATH + "/");
        return ours && e instanceof MaxUploadSizeExceededException
                ? pages.message(request, HttpStatus.PAYLOAD_TOO_LARGE, tooMany(e) ? "tooManyPhotos" : "error413", Map.of()) : null;
    }

    private static boolean tooMany(Exception e) {
        return Stream.<Throwable>iterate(e, Objects::nonNull, Throwable::getCause).limit(20).anyMatch(FileCountLimitExceededException.class::isInstance);
    }
}
