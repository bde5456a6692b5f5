package pl.sprawa.engine;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serializable;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** The door of the city's own log-in: {@code /oidc/login} leads to the provider, {@code /oidc/callback} is where it sends people back. */
class OidcLogin extends OncePerRequestFilter {

    static final String DOOR = "oidc";
    private static final String STARTED = OidcLogin.class.getName();
    private static final String USUAL = "tasklist";
    /** Where one may go afterwards, besides back to a page of the staff; nothing else, or the door would send people to strangers. */
    private static final Map<String, String> PLACES = Map.of(USUAL, "/camunda/app/tasklist/default/", "cockpit", "/camunda/app/cockpit/default/",
            "admin", "/camunda/app/admin/default/", "cases", "/staff/cases", "overdue", "/staff/overdue", "log", "/staff/log");

    private final OidcProvider provider;
    private final OidcAccounts accounts;
    private final ProcessEngine engine;
    private final LoginLog log;
    private final OidcSettings settings;

    OidcLogin(OidcProvider provider, OidcAccounts accounts, ProcessEngine engine, LoginLog log, OidcSettings settings) {
        this.provider = provider;
        this.accounts = accounts;
        this.engine = engine;
        this.log = log;
        this.settings = settings;
    }

    /** @param place path of the page to go to */
    private record Waiting(OidcProvider.Started started, String place) implements Serializable {
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        try {
            if (request.getRequestURI().endsWith("/login")) {
                leave(request, response);
            } else if (request.getRequestURI().endsWith("/callback")) {
                comeBack(request, response);
            } else {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        } catch (OidcRefused refused) {
            logger.warn("Log-in by OpenID Connect refused: " + refused.getMessage());
            log.add("", DOOR, LoginLog.REFUSED, request.getRemoteAddr());
            answer(response, 403, "Logowanie nie powiodło się. Spróbuj jeszcze raz; jeśli to się powtarza, powiedz administratorowi.");
        } catch (IOException away) {
            logger.error("The provider of log-ins cannot be reached: " + away);
            answer(response, 503, "Miejski serwer logowania jest chwilowo niedostępny. Spróbuj ponownie za chwilę.");
        }
    }

    private void leave(HttpServletRequest request, HttpServletResponse response) throws IOException {
        OidcProvider.Started started = provider.start(settings.back(request));
        String back = request.getParameter(WayBack.PARAMETER);
        String place = back != null ? WayBack.safe(back) : PLACES.getOrDefault(String.valueOf(request.getParameter("to")), PLACES.get(USUAL));
        request.getSession(true).setAttribute(STARTED, new Waiting(started, place));
        response.sendRedirect(started.address());
    }

    private void comeBack(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(STARTED) instanceof Waiting waiting)) {
            throw new OidcRefused("nobody in this browser began to log in");
        }
        session.removeAttribute(STARTED); // an answer counts once
        if (!waiting.started().state().equals(request.getParameter("state"))) {
            throw new OidcRefused("the state is another one");
        } else if (request.getParameter("code") == null) {
            throw new OidcRefused("the provider says " + request.getParameter("error"));
        }
        String user = known(provider.finish(request.getParameter("code"), settings.back(request), waiting.started()));
        AuthenticationUtil.revalidateSession(request, AuthenticationUtil.createAuthentication(engine, user));
        log.add(user, DOOR, LoginLog.OK, request.getRemoteAddr());
        response.sendRedirect(waiting.place());
    }

    private String known(JWTClaimsSet token) {
        try {
            String user = token.getStringClaim(settings.userClaim());
            if (user == null || user.isBlank()) {
                throw new OidcRefused("the token has no claim '" + settings.userClaim() + "' (sprawa.oidc.user-claim)");
            }
            List<String> groups = token.getStringListClaim(settings.groupsClaim());
            accounts.enter(new OidcAccounts.Person(token.getSubject(), user, token.getStringClaim("given_name"), token.getStringClaim("family_name"),
                    token.getStringClaim("email"), groups == null ? List.of() : groups));
            return user;
        } catch (ParseException otherKind) {
            throw new OidcRefused("a claim of the token is not text: " + otherKind.getMessage());
        }
    }

    private static void answer(HttpServletResponse response, int status, String text) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().write(text);
    }
}
