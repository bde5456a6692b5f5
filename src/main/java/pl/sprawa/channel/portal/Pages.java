package pl.sprawa.channel.portal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import pl.sprawa.intake.PublicNames;

/** Makes the frame of each page, and whole pages of one message. */
@Component
class Pages {

    private final PublicNames names;
    private final PageLanguage language;
    private final ResourceBundleMessageSource words = new ResourceBundleMessageSource();

    Pages(PublicNames names, PageLanguage language) {
        this.names = names;
        this.language = language;
        words.setBasename("portal");
        words.setDefaultEncoding(StandardCharsets.UTF_8.name());
        words.setFallbackToSystemLocale(false);
    }

    Page of(HttpServletRequest request) {
        Locale locale = language.resolveLocale(request);
        Page page = new Page(locale, words, names, null);
        return new Page(locale, words, names, otherLanguage(request, page.otherLang()));
    }

    /** A page of one message; {@code key} names its texts. */
    ModelAndView message(HttpServletRequest request, HttpStatusCode status, String key, Map<String, ?> more) {
        Page page = of(request);
        ModelAndView view = new ModelAndView("portal/message", status);
        view.addObject("page", page).addObject("t", page.t()).addObject("title", page.text(key + ".title"))
                .addObject("explanation", page.text(key + ".explanation"));
        return view.addAllObjects(more);
    }

    /** Only for pages that were got: what was typed into a form is not in their address. */
    private static String otherLanguage(HttpServletRequest request, String language) {
        if (!"GET".equals(request.getMethod()) || request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) != null) {
            return null;
        }
        UriComponentsBuilder same = UriComponentsBuilder.fromPath("/");
        if (request.getQueryString() != null) {
            same.query(request.getQueryString());
        }
        return request.getRequestURI() + "?" + same.replaceQueryParam(PageLanguage.NAME, language).build().getQuery();
    }
}
