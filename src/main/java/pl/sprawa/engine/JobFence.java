package pl.sprawa.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps those who only work on tasks away from the engine's jobs. The engine asks for no right on a job that belongs to no
 * process: without this fence any clerk could suspend or delete the nightly clean-up of the history.
 */
class JobFence extends OncePerRequestFilter {

    private static final Pattern JOBS = Pattern.compile(".*/job(-definition)?(/.*)?");
    private static final List<Role> ADMITTED = List.of(Role.MANAGERS, Role.ANALYSTS, Role.ADMINISTRATORS);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (JOBS.matcher(request.getRequestURI()).matches() && ADMITTED.stream().noneMatch(role -> has(role, request))) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean has(Role role, HttpServletRequest request) {
        return request.isUserInRole(role.group) || groupsOfSession(request).contains(role.group);
    }

    private static List<String> groupsOfSession(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        boolean ofWebApplication = session != null && request.getRemoteUser() == null;
        return ofWebApplication && session.getAttribute(Door.SESSION_KEY) instanceof Authentications logins
                && logins.getAuthenticationForProcessEngine(ProcessEngines.NAME_DEFAULT) instanceof UserAuthentication login
                && login.getGroupIds() != null ? login.getGroupIds() : List.of();
    }
}
