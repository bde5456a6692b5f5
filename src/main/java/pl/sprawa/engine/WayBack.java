package pl.sprawa.engine;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;

/**
 * Where somebody who was not logged in wanted to go, and goes after logging in: a page of the staff on this server and nothing
 * else, or the log-in would send people to strangers (CWE-601).
 */
public final class WayBack {

    /** The page of the log-in; it is told the way back in the parameter {@value #PARAMETER}. */
    public static final String LOG_IN = "/staff/login";
    public static final String PARAMETER = "back";
    /** Where somebody goes who asked for nothing: the first page that is for him or her. */
    static final String START = "/staff/";
    /** The characters of an address as it travels (RFC 3986), so none that a browser could take for the start of another host. */
    private static final Pattern STAFF_PAGE = Pattern.compile("/staff/[A-Za-z0-9._~!$&'()*+,;=:@%/?-]*");
    private static final int LONGEST = 2000;

    private WayBack() {
    }

    /** The way back that was given, if it is one, else the start. */
    public static String safe(String given) {
        return leadsHere(given) ? given : START;
    }

    /** The address of the log-in for whoever asks for this page, or sent a form from one, which is then left undone. */
    static String toLogIn(HttpServletRequest request, boolean undone) {
        String back = undone ? before(request) : address(request.getRequestURI(), request.getQueryString());
        return LOG_IN + (leadsHere(back) ? "?" + PARAMETER + "=" + URLEncoder.encode(back, StandardCharsets.UTF_8) + (undone ? "&undone=true" : "")
                : undone ? "?undone=true" : "");
    }

    private static boolean leadsHere(String address) {
        return address != null && address.length() <= LONGEST && STAFF_PAGE.matcher(address).matches() && !address.contains("/..")
                && !address.split("\\?", 2)[0].equals(LOG_IN);
    }

    /** The page that holds the form; browsers tell it within one site. */
    private static String before(HttpServletRequest request) {
        String page = request.getHeader(HttpHeaders.REFERER);
        try {
            URI known = page == null ? null : URI.create(page);
            return known == null || known.getRawPath() == null ? null : address(known.getRawPath(), known.getRawQuery());
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }

    private static String address(String path, String query) {
        return query == null ? path : path + "?" + query;
    }
}
