package pl.sprawa.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.transaction.PlatformTransactionManager;

class OidcDoorTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner().withUserConfiguration(OidcDoor.class)
            .withBean(ProcessEngine.class, () -> mock(ProcessEngine.class)).withBean(LoginLog.class, () -> mock(LoginLog.class))
            .withBean(PlatformTransactionManager.class, () -> mock(PlatformTransactionManager.class));

    @Test
    void withoutAProviderThereIsNoSuchDoor() {
        application.run(context -> assertThat(context).doesNotHaveBean(FilterRegistrationBean.class));
        application.withPropertyValues("sprawa.oidc.issuer=").run(context -> assertThat(context).doesNotHaveBean(FilterRegistrationBean.class));
    }

    @Test
    void withOneItOpensAndAsksForTheClient() {
        application.withPropertyValues("sprawa.oidc.issuer=https://login.example", "sprawa.oidc.client-id=sprawa", "sprawa.oidc.client-secret=x")
                .run(context -> assertThat(context.getBean(FilterRegistrationBean.class).getUrlPatterns()).asString().contains("/oidc/*"));
        application.withPropertyValues("sprawa.oidc.issuer=https://login.example")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("sprawa.oidc.client-id"));
    }
}
