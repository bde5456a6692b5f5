package pl.sprawa.channel.portal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import pl.sprawa.intake.PublicNames;

/** Finds out in which language a page is wanted, and makes its frame. */
@Component
class Pages {

    static final String LANGUAGE = "lang";

    private final PublicNames names;
    private final ResourceBundleMessageSource words = new ResourceBundleMessageSource();

    Pages(PublicNames names) {
        this.names = names;
        words.setBasename("portal");
        words.setDefaultEncoding(StandardCharsets.UTF_8.name());
        words.setFallbackToSystemLocale(false);
    }

    Page of(HttpServletRequest request) {
        Locale locale = locale(request);
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

    /** The language asked for in the address, in the cookie, or by the browser; the first of these that we speak. */
    private static Locale locale(HttpServletRequest request) {
        Stream<String> cookie = request.getCookies() == null ? Stream.empty()
                : Arrays.stream(request.getCookies()).filter(c -> LANGUAGE.equals(c.getName())).map(c -> c.getValue());
        Stream<String> asked = Stream.concat(Stream.ofNullable(request.getParameter(LANGUAGE)), cookie);
        return Stream.concat(asked, Collections.list(request.getLocales()).stream().map(Locale::getLanguage))
                .filter(Pages::speaks).findFirst().map(Locale::new).orElse(Page.POLISH);
    }

    static boolean speaks(String language) {
        return "pl".equals(language) || "en".equals(language);
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
        return request.getRequestURI() + "?" + same.replaceQueryParam(LANGUAGE, language).build().getQuery();
    }
}
