package pl.sprawa;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import pl.sprawa.casework.CaseTester;
import pl.sprawa.workbench.ProbeVersions;

/**
 * The whole application on a new database of a real PostgreSQL, without a port; jobs run only when a test runs them. Test
 * classes with the same settings share the context, and with it the database.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK, properties = {
        "sprawa.data=target/test-data",
        "sprawa.admin.password=test-of-sprawa",
        "camunda.bpm.job-execution.enabled=false"})
@Import({TestPostgres.ForApplication.class, CaseTester.class, ProbeVersions.class})
public @interface SprawaPostgresTest {
}
