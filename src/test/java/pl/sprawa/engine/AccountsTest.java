package pl.sprawa.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

@ExtendWith(OutputCaptureExtension.class)
class AccountsTest {

    private static ConfigurableApplicationContext start(String database, String... properties) {
        return new SpringApplicationBuilder(EngineTest.Alone.class).web(WebApplicationType.NONE)
                .properties("spring.flyway.enabled=false", "camunda.bpm.auto-deployment-enabled=false",
                        "camunda.bpm.job-execution.enabled=false")
                .run(Stream.concat(Stream.of("--sprawa.models.beans=greeter", "--spring.datasource.url=jdbc:h2:mem:" + database + ";DB_CLOSE_DELAY=-1"),
                        Stream.of(properties)).toArray(String[]::new));
    }

    @Test
    void theEmbeddedDemoMakesItsStaffOnceWithRandomPasswords(CapturedOutput output) {
        String password;
        try (var context = start("accounts-demo")) {
            IdentityService identities = context.getBean(IdentityService.class);
            assertThat(identities.createGroupQuery().groupMember("zdm.anna").list()).extracting("id").containsExactlyInAnyOrder("staff", "zdm");
            assertThat(identities.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).list()).extracting("id").containsExactly("admin");
            String line = output.getOut().lines().filter(l -> l.startsWith("| zdm.anna")).findFirst().orElseThrow();
            password = line.split("\\|")[3].trim();
            assertThat(password).hasSize(14);
            assertThat(identities.checkPassword("zdm.anna", password)).isTrue();
            assertThat(context.getEnvironment().getProperty("sprawa.open311.api-keys")).isEqualTo("demo");
        }
        try (var context = start("accounts-demo")) {
            assertThat(context.getBean(IdentityService.class).checkPassword("zdm.anna", password)).isTrue();
            assertThat(output.getOut().lines().filter(l -> l.startsWith("| zdm.anna"))).hasSize(1);
        }
    }

    @Test
    void withoutTheDemoAnAdministratorsPasswordIsDemanded(CapturedOutput output) {
        assertThatThrownBy(() -> start("accounts-none", "--sprawa.demo.enabled=false")).hasRootCauseInstanceOf(AdminPasswordMissing.class);
        assertThat(output).contains("Set the environment variable SPRAWA_ADMIN_PASSWORD");
        assertThatThrownBy(() -> start("accounts-none", "--sprawa.demo.enabled=false", "--sprawa.admin.password=short"))
                .rootCause().hasMessageContaining("only 5 characters");
    }

    @Test
    void withItOnlyTheAdministratorIsMade() {
        try (var context = start("accounts-city", "--sprawa.demo.enabled=false", "--sprawa.admin.password=a-long-password")) {
            IdentityService identities = context.getBean(IdentityService.class);
            assertThat(identities.createUserQuery().list()).extracting("id").containsExactly("admin");
            assertThat(identities.checkPassword("admin", "a-long-password")).isTrue();
            assertThat(context.getEnvironment().getProperty("sprawa.open311.api-keys")).isNull();
        }
    }

    @Test
    void aBeanThatDoesNotExistCannotBePermitted() {
        assertThatThrownBy(() -> start("accounts-beans", "--sprawa.models.beans=greeter,nobody"))
                .rootCause().hasMessageContaining("[nobody]");
    }

    @Test
    void theFailureIsExplained() {
        FailureAnalysis analysis = new AdminPasswordMissingAnalyzer().analyze(new AdminPasswordMissing("x"), new AdminPasswordMissing("x"));
        assertThat(analysis.getAction()).contains("SPRAWA_ADMIN_PASSWORD").contains("12 characters");
    }
}
