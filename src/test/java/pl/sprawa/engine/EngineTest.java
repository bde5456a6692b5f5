package pl.sprawa.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.camunda.bpm.spring.boot.starter.rest.CamundaBpmRestJerseyAutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.ComponentScan;

/** The engine with this module's set-up and nothing else of the application: no models, no tables of ours, no port. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = EngineTest.Alone.class, webEnvironment = SpringBootTest.WebEnvironment.NONE, properties = {
        "spring.datasource.url=jdbc:h2:mem:engine;DB_CLOSE_DELAY=-1",
        "spring.flyway.enabled=false",
        "sprawa.demo.password=test-test-test",
        "sprawa.models.beans=greeter",
        "camunda.bpm.auto-deployment-enabled=false",
        "camunda.bpm.job-execution.enabled=false"})
@interface EngineTest {

    @EnableAutoConfiguration(exclude = CamundaBpmRestJerseyAutoConfiguration.class) // needs a web server
    @ComponentScan(basePackageClasses = EngineTest.class)
    class Alone { // no @Configuration: the scan of whole-application tests would find it
    }
}
