package pl.sprawa.channel.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/**
 * In which language a page is wanted: asked for in the address, in the cookie, or by the browser; the first of these that we
 * speak, else Polish. A bean by this name also writes the header {@code Content-Language}.
 */
@Component(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME)
class PageLanguage extends AcceptHeaderLocaleResolver {

    static final String NAME = "lang";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        Stream<String> cookie = request.getCookies() == null ? Stream.empty()
                : Arrays.stream(request.getCookies()).filter(c -> NAME.equals(c.getName())).map(c -> c.getValue());
        // Of a browser that says nothing the servlet container tells the server's own language.
        Stream<String> browser = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null ? Stream.empty()
                : Collections.list(request.getLocales()).stream().map(Locale::getLanguage);
        return Stream.of(Stream.ofNullable(request.getParameter(NAME)), cookie, browser).flatMap(languages -> languages)
                .filter(PageLanguage::speaks).findFirst().map(Locale::new).orElse(Page.POLISH);
    }

    static boolean speaks(String language) {
        return "pl".equals(language) || "en".equals(language);
    }
}
