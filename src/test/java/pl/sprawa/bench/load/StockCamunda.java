package pl.sprawa.bench.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;
import pl.sprawa.bench.JavaServer;

/**
 * Camunda's own engine-rest as its starter sets it up: the reference. Settings of ours are kept away from it, and it from the
 * application, which would find it if it were marked as a configuration.
 */
@EnableAutoConfiguration(exclude = FlywayAutoConfiguration.class)
public class StockCamunda {

    static final String ADMIN = "admin";

    /** As a process of its own, with the class path of the tests. */
    static JavaServer process(String databaseUrl, Path folder, List<String> options, boolean authorization) throws IOException {
        List<String> arguments = new ArrayList<>(options);
        arguments.addAll(List.of("-cp", System.getProperty("java.class.path"), StockCamunda.class.getName(),
                "--spring.config.name=stock", "--spring.main.banner-mode=off", "--server.address=127.0.0.1",
                "--spring.datasource.url=" + databaseUrl, "--spring.datasource.username=postgres", "--spring.datasource.password=postgres",
                // set by Sprawa's defaults, which see PostgreSQL here as well; Camunda's starter leaves it out
                "--spring.datasource.hikari.data-source-properties.reWriteBatchedInserts=false",
                "--camunda.bpm.auto-deployment-enabled=false", "--camunda.bpm.authorization.enabled=" + authorization,
                "--camunda.bpm.generic-properties.properties.enforce-history-time-to-live=false",
                "--camunda.bpm.admin-user.id=" + ADMIN, "--camunda.bpm.admin-user.password=" + ADMIN));
        return new JavaServer(arguments, Map.of(), "/engine-rest/engine", folder.resolve("stock.log"));
    }

    public static void main(String[] arguments) {
        SpringApplication.run(StockCamunda.class, arguments);
    }

    @Bean
    CommandLineRunner models(RepositoryService repository) {
        return arguments -> repository.createDeployment().name("stock").enableDuplicateFiltering(true)
                .addString("stock-report.bpmn", text("bench/stock-report.xml")).addString("stock-routing.dmn", text("bench/stock-routing.xml")).deploy();
    }

    /** The files do not end in bpmn and dmn, or the tests of the application would deploy them. */
    private static String text(String resource) throws IOException {
        return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
    }

    /** Only where rights are checked does the engine need to know who asks. */
    @Bean
    @ConditionalOnProperty(name = "camunda.bpm.authorization.enabled", havingValue = "true")
    FilterRegistrationBean<ProcessEngineAuthenticationFilter> login() {
        FilterRegistrationBean<ProcessEngineAuthenticationFilter> filter = new FilterRegistrationBean<>(new ProcessEngineAuthenticationFilter());
        filter.addInitParameter("authentication-provider", "org.camunda.bpm.engine.rest.security.auth.impl.HttpBasicAuthenticationProvider");
        filter.addUrlPatterns("/engine-rest/*");
        return filter;
    }
}
