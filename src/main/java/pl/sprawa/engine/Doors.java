package pl.sprawa.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Closes the engine's REST interface and the staff pages to those who do not log in. {@code /camunda} has a login of its own. */
@Configuration(proxyBeanMethods = false)
class Doors {

    /** Before the engine's own filters (which are not ordered) and after Spring's encoding filter. */
    static final int ORDER = -100;

    @Bean
    Logins logins(IdentityService identities, Lockout lockout, LoginLog log) {
        return new Logins(identities, lockout, log);
    }

    @Bean
    FilterRegistrationBean<Door> engineRestDoor(IdentityService identities, Logins logins, ObjectMapper json) {
        FilterRegistrationBean<Door> door = new FilterRegistrationBean<>(new Door(identities, logins, json, false));
        door.addUrlPatterns("/engine-rest/*");
        door.setOrder(ORDER);
        return door;
    }

    /** Staff who are logged in to Tasklist or Cockpit need not log in again for the pages around it. */
    @Bean
    FilterRegistrationBean<Door> staffDoor(IdentityService identities, Logins logins, ObjectMapper json) {
        FilterRegistrationBean<Door> door = new FilterRegistrationBean<>(new Door(identities, logins, json, true));
        door.addUrlPatterns("/staff/*");
        door.setOrder(ORDER);
        return door;
    }

    @Bean
    FilterRegistrationBean<FormLogin> formLogin(Lockout lockout, LoginLog log, ObjectMapper json) {
        FilterRegistrationBean<FormLogin> login = new FilterRegistrationBean<>(new FormLogin(lockout, log, json));
        login.addUrlPatterns("/camunda/api/admin/auth/user/*");
        login.setOrder(ORDER);
        return login;
    }

    @Bean
    FilterRegistrationBean<SessionAge> sessionAge(@Value("${sprawa.session.longest}") Duration longest) {
        FilterRegistrationBean<SessionAge> age = new FilterRegistrationBean<>(new SessionAge(longest));
        age.addUrlPatterns("/camunda/*", "/staff/*");
        age.setOrder(ORDER - 1);
        return age;
    }

    @Bean
    FilterRegistrationBean<JobFence> jobFence() {
        FilterRegistrationBean<JobFence> fence = new FilterRegistrationBean<>(new JobFence());
        fence.addUrlPatterns("/engine-rest/*", "/camunda/api/engine/*");
        fence.setOrder(ORDER + 1); // behind the door, which knows the user
        return fence;
    }

    @Bean
    FilterRegistrationBean<EngineLookup> engineLookup() {
        FilterRegistrationBean<EngineLookup> lookup = new FilterRegistrationBean<>(new EngineLookup());
        lookup.addUrlPatterns("/engine-rest/*", "/camunda/api/*");
        lookup.setOrder(ORDER + 2);
        return lookup;
    }
}
