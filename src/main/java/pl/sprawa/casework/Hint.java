package pl.sprawa.casework;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * What somebody is told who wants what cannot be done, and how to mend it: {@code hints.properties} in Polish,
 * {@code hints_en.properties} in English. In the language of the page on which somebody asks, or of whoever is asking over HTTP; whoever names
 * none, and jobs, get Polish.
 */
final class Hint {

    private static final Locale POLISH = new Locale("pl");
    private static final ResourceBundleMessageSource BUNDLE = new ResourceBundleMessageSource();

    static {
        BUNDLE.setBasename("hints");
        BUNDLE.setDefaultEncoding(StandardCharsets.UTF_8.name());
        BUNDLE.setFallbackToSystemLocale(false);
    }

    private Hint() {
    }

    static String of(String key, Object... arguments) {
        return BUNDLE.getMessage(key, arguments.length == 0 ? null : arguments, reader());
    }

    private static Locale reader() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now)) {
            return POLISH;
        }
        LocaleResolver page = RequestContextUtils.getLocaleResolver(now.getRequest()); // none before the engine's own interfaces
        return page != null ? page.resolveLocale(now.getRequest())
                : now.getRequest().getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null ? now.getRequest().getLocale() : POLISH;
    }
}
