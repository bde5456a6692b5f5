package pl.sprawa.engine;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.security.Principal;
import java.util.Set;

/** A request of somebody who is logged in; the groups are the roles. */
class StaffRequest extends HttpServletRequestWrapper {

    private final String user;
    private final Set<String> groups;

    StaffRequest(HttpServletRequest request, String user, Set<String> groups) {
        super(request);
        this.user = user;
        this.groups = groups;
    }

    @Override
    public String getRemoteUser() {
        return user;
    }

    @Override
    public Principal getUserPrincipal() {
        return () -> user;
    }

    @Override
    public boolean isUserInRole(String role) {
        return groups.contains(role);
    }
}
