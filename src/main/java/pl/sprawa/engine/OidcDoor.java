package pl.sprawa.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens the door of OpenID Connect where {@code sprawa.oidc.issuer} is set; without it there is nothing of it at all. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${sprawa.oidc.issuer:}'.isBlank()")
class OidcDoor {

    @Bean
    FilterRegistrationBean<OidcLogin> oidcLogin(Environment settings, ProcessEngine engine, PlatformTransactionManager transactions, LoginLog log) {
        OidcProvider provider = new OidcProvider(settings.getRequiredProperty("sprawa.oidc.issuer"), settings.getRequiredProperty("sprawa.oidc.client-id"),
                settings.getRequiredProperty("sprawa.oidc.client-secret"), settings.getProperty("sprawa.oidc.scope", "openid profile email"));
        OidcAccounts accounts = new OidcAccounts(engine.getIdentityService(), new TransactionTemplate(transactions));
        FilterRegistrationBean<OidcLogin> door = new FilterRegistrationBean<>(new OidcLogin(provider, accounts, engine, log, new OidcSettings(
                settings.getProperty("sprawa.casework.public-url", ""), settings.getProperty("sprawa.oidc.user-claim", "preferred_username"),
                settings.getProperty("sprawa.oidc.groups-claim", "groups"))));
        door.addUrlPatterns("/oidc/*");
        door.setOrder(Doors.ORDER);
        return door;
    }
}
