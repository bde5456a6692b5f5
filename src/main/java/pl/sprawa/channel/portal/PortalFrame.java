package pl.sprawa.channel.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page of this channel its frame, its language and its headers. */
@ControllerAdvice(basePackageClasses = PortalFrame.class)
class PortalFrame {

    /** Everything comes from here; nothing may be framed, and no form may be sent elsewhere. */
    private static final String ONLY_OURS = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Pages pages;

    PortalFrame(Pages pages) {
        this.pages = pages;
    }

    @ModelAttribute
    void frame(HttpServletRequest request, HttpServletResponse response, Model model) {
        Page page = pages.of(request);
        model.addAttribute("page", page).addAttribute("t", page.t());
        response.setHeader("Content-Security-Policy", ONLY_OURS);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.addHeader(HttpHeaders.VARY, "Accept-Language, Cookie");
        if (request.getRequestURI().startsWith(RequestPageController.PATH)) {
            keepKeyApart(response);
        }
        if (PageLanguage.speaks(request.getParameter(PageLanguage.NAME))) {
            response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(PageLanguage.NAME, page.lang()).path("/")
                    .maxAge(Duration.ofDays(365)).httpOnly(true).sameSite("Lax").build().toString());
        }
    }

    /** The access key stands in the address: it must not leave with a link, stay in a cache, or be found by a search engine. */
    private static void keepKeyApart(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
    }
}
