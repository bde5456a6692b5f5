package pl.sprawa.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets through only users of the engine: by HTTP Basic or, where permitted, by the session of Tasklist or Cockpit. What runs
 * behind it acts with the user's rights in the engine; controllers ask {@code getRemoteUser} and {@code isUserInRole(group)}.
 * A person with a browser who is not logged in is led to the log-in, and from there back; a program is told so.
 */
class Door extends OncePerRequestFilter {

    static final String RETRY_SECONDS = "30";
    static final String AWAY_TITLE = "Chwilowa przerwa";
    static final String AWAY_DETAIL = "Baza danych jest chwilowo niedostępna. Spróbuj ponownie za pół minuty.";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    /** The page of the log-in and what it looks like. */
    private static final Set<String> OPEN = Set.of(WayBack.LOG_IN, "/staff/staff.css");
    /** Where the web applications keep who is logged in; {@code AuthenticationUtil} has it as a protected constant. */
    static final String SESSION_KEY = "authenticatedUser";

    private final IdentityService identities;
    private final Logins logins;
    private final ObjectMapper json;
    private final boolean sessionOpens;

    Door(IdentityService identities, Logins logins, ObjectMapper json, boolean sessionOpens) {
        this.identities = identities;
        this.logins = logins;
        this.json = json;
        this.sessionOpens = sessionOpens;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        try {
            admit(request, response, chain);
        } catch (LockedOut lockedOut) {
            if (lockedOut.retryAfter() != null) {
                response.setHeader(HttpHeaders.RETRY_AFTER, lockedOut.retryAfter());
            }
            refuse(response, 429, "Za dużo prób", lockedOut.getMessage());
        } catch (RuntimeException | ServletException e) {
            if (response.isCommitted() || !DatabaseAway.caused(e)) {
                throw e;
            }
            logger.error("The database is unreachable: " + request.getMethod() + " " + request.getRequestURI() + " was answered with 503. " + e);
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            refuse(response, 503, AWAY_TITLE, AWAY_DETAIL);
        }
    }

    private void admit(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        Logins.Login basic = byPassword(request);
        Logins.Login login = basic != null || !sessionOpens ? basic : bySession(request);
        if (login == null && !(sessionOpens && OPEN.contains(request.getRequestURI()))) {
            unknown(request, response);
        } else if (!SAFE.contains(request.getMethod()) && !fromHere(request, basic != null)) {
            refuse(response, 403, "Obce źródło żądania", "Zmiany są przyjmowane tylko ze stron tego serwera.");
        } else if (login == null) {
            chain.doFilter(request, response);
        } else {
            enter(login, request, response, chain);
        }
    }

    private void unknown(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        if (sessionOpens && request.getHeader(HttpHeaders.AUTHORIZATION) == null && accepted != null && accepted.contains("text/html")) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader(HttpHeaders.LOCATION, WayBack.toLogIn(request, !SAFE.contains(request.getMethod())));
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            return;
        }
        if (!sessionOpens || request.getHeader("Sec-Fetch-Mode") == null) { // a script or a picture of a page is not to ask for a password
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Sprawa\", charset=\"UTF-8\"");
        }
        refuse(response, 401, "Wymagane logowanie", "Podaj nazwę użytkownika i hasło pracownika (HTTP Basic).");
    }

    private void enter(Logins.Login login, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        identities.setAuthentication(login.user(), login.groups(), login.tenants());
        try {
            chain.doFilter(new StaffRequest(request, login.user(), Set.copyOf(login.groups())), response);
        } finally {
            identities.clearAuthentication();
        }
    }

    private Logins.Login byPassword(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return null;
        }
        try {
            String[] given = new String(Base64.getDecoder().decode(header.substring(6).trim()), StandardCharsets.UTF_8).split(":", 2);
            return given.length == 2 && !given[0].isEmpty() ? logins.byPassword(given[0], given[1], request.getRemoteAddr()).orElse(null) : null;
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }

    private Logins.Login bySession(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Authentication login = session != null && session.getAttribute(SESSION_KEY) instanceof Authentications logins
                ? logins.getAuthenticationForProcessEngine(ProcessEngines.NAME_DEFAULT) : null;
        // The account may have been deleted since.
        return login != null && identities.createUserQuery().userId(login.getIdentityId()).count() == 1
                ? logins.of(login.getIdentityId()) : null;
    }

    /** A browser sends cookies and remembered passwords also with requests that other sites make; their origin tells. */
    private static boolean fromHere(HttpServletRequest request, boolean byPassword) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (site != null) {
            return site.equals("same-origin");
        } else if (origin != null) {
            try {
                return request.getHeader(HttpHeaders.HOST) != null && request.getHeader(HttpHeaders.HOST).equals(URI.create(origin).getAuthority());
            } catch (IllegalArgumentException notAnOrigin) {
                return false;
            }
        }
        return byPassword; // not a browser
    }

    private void refuse(HttpServletResponse response, int status, String title, String detail) throws IOException {
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getOutputStream().write(json.writeValueAsBytes(Map.of("status", status, "title", title, "detail", detail)));
    }
}
