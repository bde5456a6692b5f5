package pl.sprawa.backoffice;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the composed forms where Tasklist and other clients fetch a task's form. */
@Configuration(proxyBeanMethods = false)
class TaskFormSetup {

    /** Outside of the doors: the form is composed after the user's authentication has been taken off the thread again. */
    private static final int ORDER = -200;

    @Bean
    FilterRegistrationBean<TaskFormFilter> taskFormFilter(TaskForms forms, ObjectMapper json) {
        FilterRegistrationBean<TaskFormFilter> filter = new FilterRegistrationBean<>(new TaskFormFilter(forms, json));
        filter.addUrlPatterns("/engine-rest/*", "/camunda/api/engine/*");
        filter.setOrder(ORDER);
        return filter;
    }
}
