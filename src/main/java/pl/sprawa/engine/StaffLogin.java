package pl.sprawa.engine;

import jakarta.servlet.http.HttpServletRequest;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.stereotype.Component;

/**
 * Logs in with name and password on the staff's own page of log-in: the same session, lock-out and log as by the form of Tasklist,
 * so that who enters here is logged in there too.
 */
@Component
public class StaffLogin {

    private final ProcessEngine engine;
    private final IdentityService identities;
    private final Lockout lockout;
    private final LoginLog log;

    StaffLogin(ProcessEngine engine, IdentityService identities, Lockout lockout, LoginLog log) {
        this.engine = engine;
        this.identities = identities;
        this.lockout = lockout;
        this.log = log;
    }

    /**
     * Begins a new session, whatever the browser had before, if the password is right.
     *
     * @return whether it is
     * @throws LockedOut if it is not even looked at
     */
    public boolean enter(HttpServletRequest request, String user, String password) {
        lockout.check(user, LoginLog.FORM, request.getRemoteAddr());
        UserAuthentication login = identities.checkPassword(user, password) ? AuthenticationUtil.createAuthentication(engine, user) : null;
        if (login == null) {
            log.add(user, LoginLog.FORM, LoginLog.WRONG, request.getRemoteAddr());
            return false;
        }
        AuthenticationUtil.revalidateSession(request, login);
        log.add(login.getIdentityId(), LoginLog.FORM, LoginLog.OK, request.getRemoteAddr());
        return true;
    }
}
