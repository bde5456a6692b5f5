package pl.sprawa.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Closes the engine's REST interface and the staff pages to those who do not log in. {@code /camunda} has a login of its own. */
@Configuration(proxyBeanMethods = false)
class Doors {

    /** Before the engine's own filters (which are not ordered) and after Spring's encoding filter. */
    private static final int ORDER = -100;

    @Bean
    FilterRegistrationBean<Door> engineRestDoor(IdentityService identities, ObjectMapper json) {
        FilterRegistrationBean<Door> door = new FilterRegistrationBean<>(new Door(identities, json, false));
        door.addUrlPatterns("/engine-rest/*");
        door.setOrder(ORDER);
        return door;
    }

    /** Staff who are logged in to Tasklist or Cockpit need not log in again for the pages around it. */
    @Bean
    FilterRegistrationBean<Door> staffDoor(IdentityService identities, ObjectMapper json) {
        FilterRegistrationBean<Door> door = new FilterRegistrationBean<>(new Door(identities, json, true));
        door.addUrlPatterns("/staff/*");
        door.setOrder(ORDER);
        return door;
    }

    @Bean
    FilterRegistrationBean<JobFence> jobFence() {
        FilterRegistrationBean<JobFence> fence = new FilterRegistrationBean<>(new JobFence());
        fence.addUrlPatterns("/engine-rest/*", "/camunda/api/engine/*");
        fence.setOrder(ORDER + 1); // behind the door, which knows the user
        return fence;
    }
}
