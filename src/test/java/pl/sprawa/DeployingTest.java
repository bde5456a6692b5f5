package pl.sprawa;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import pl.sprawa.casework.CaseTester;
import pl.sprawa.workbench.ProbeVersions;

/** The whole application on a port and on an H2 of its own, for tests that deploy models which others must not meet. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import({CaseTester.class, ProbeVersions.class})
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "spring.datasource.url=jdbc:h2:mem:deploying;DB_CLOSE_DELAY=-1",
        "sprawa.data=target/deploying-data",
        "sprawa.demo.password=" + DeployingTest.PASSWORD,
        "camunda.bpm.job-execution.enabled=false"})
public @interface DeployingTest {

    /** Of the administrator and of all accounts of the demonstration. */
    String PASSWORD = "test-test-test";
}
