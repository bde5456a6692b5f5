package pl.sprawa;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import pl.sprawa.casework.CaseTester;

/** The whole application on an H2 in memory, without a port; jobs run only when a test runs them. One for all its tests: whoever adds to it starts another. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@AutoConfigureMockMvc
@Import(CaseTester.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK, properties = {
        "spring.datasource.url=jdbc:h2:mem:sprawa;DB_CLOSE_DELAY=-1",
        "sprawa.data=target/test-data",
        "camunda.bpm.job-execution.enabled=false"})
public @interface SprawaTest {
}
