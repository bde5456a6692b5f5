package pl.sprawa.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before the log-in form of Tasklist, Cockpit and Admin: says when an account is locked (the form shows the answer's
 * {@code message}) and writes every attempt into the log of log-ins.
 */
class FormLogin extends OncePerRequestFilter {

    private static final Pattern LOG_IN = Pattern.compile(".*/auth/user/[^/]+/login/[^/]+");
    /** Nobody's name and password are longer. */
    private static final int LONGEST = 16_384;
    private static final Map<Integer, String> OUTCOMES = Map.of(200, LoginLog.OK, 401, LoginLog.WRONG, 403, LoginLog.REFUSED);

    private final Lockout lockout;
    private final LoginLog log;
    private final ObjectMapper json;

    FormLogin(Lockout lockout, LoginLog log, ObjectMapper json) {
        this.lockout = lockout;
        this.log = log;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || !LOG_IN.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body = request.getInputStream().readNBytes(LONGEST);
        String user = userIn(new String(body, StandardCharsets.UTF_8));
        try {
            lockout.check(user, LoginLog.FORM, request.getRemoteAddr());
        } catch (LockedOut lockedOut) {
            refuse(response, lockedOut);
            return;
        }
        chain.doFilter(new ReadAgain(request, body), response);
        String outcome = OUTCOMES.get(response.getStatus());
        if (outcome != null) {
            log.add(user, LoginLog.FORM, outcome, request.getRemoteAddr());
        }
    }

    private static String userIn(String form) {
        return Stream.of(form.split("&")).filter(field -> field.startsWith("username=")).findFirst().map(field -> {
            try {
                return URLDecoder.decode(field.substring("username=".length()), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException notEncoded) {
                return "";
            }
        }).orElse("");
    }

    private void refuse(HttpServletResponse response, LockedOut lockedOut) throws IOException {
        response.setStatus(429);
        if (lockedOut.retryAfter() != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, lockedOut.retryAfter());
        }
        response.setContentType("application/json");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getOutputStream().write(json.writeValueAsBytes(Map.of("status", 429, "message", lockedOut.getMessage())));
    }
}
