package pl.sprawa.engine;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.security.Principal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A request of somebody who is logged in; the groups are the roles. What was typed into forms is {@link PlainText}. */
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

    @Override
    public String getParameter(String name) {
        return PlainText.of(super.getParameter(name));
    }

    @Override
    public String[] getParameterValues(String name) {
        return plain(super.getParameterValues(name));
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        Map<String, String[]> typed = new LinkedHashMap<>(super.getParameterMap());
        typed.replaceAll((name, values) -> plain(values));
        return Collections.unmodifiableMap(typed);
    }

    private static String[] plain(String[] typed) {
        return typed == null ? null : Stream.of(typed).map(PlainText::of).toArray(String[]::new);
    }
}
