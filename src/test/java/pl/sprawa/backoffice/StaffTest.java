package pl.sprawa.backoffice;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import pl.sprawa.casework.CaseTester;

/** The whole application on a port of its own, with the demo staff; all such tests share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import(CaseTester.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "spring.datasource.url=jdbc:h2:mem:staff;DB_CLOSE_DELAY=-1",
        "sprawa.data=target/staff-data",
        "sprawa.demo.password=" + StaffClient.PASSWORD,
        "camunda.bpm.job-execution.enabled=false"})
@interface StaffTest {
}
