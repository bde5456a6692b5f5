package pl.sprawa.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Logging in at a provider in this JVM, over real HTTP and with really signed tokens. */
@EngineTest
class OidcTest {

    @Autowired ProcessEngine engine;
    @Autowired IdentityService identities;
    @Autowired UnitTenants units;
    @Autowired PlatformTransactionManager transactions;

    private final LoginLog log = mock(LoginLog.class);
    private OidcServer provider;
    private OidcLogin door;

    @BeforeEach
    void open() throws Exception {
        provider = new OidcServer();
        door = door(OidcServer.SECRET);
        for (String unit : List.of("zdm", "ztm")) {
            Roles.ensureGroup(identities, unit, unit);
            units.ensure(unit, unit);
        }
    }

    @AfterEach
    void close() {
        provider.close();
        identities.createUserQuery().userIdIn("barbara.k", "local").list().forEach(user -> identities.deleteUser(user.getId()));
        identities.deleteTenant("zdm");
        identities.deleteTenant("ztm");
    }

    private OidcLogin door(String secret) {
        return new OidcLogin(new OidcProvider(provider.issuer(), OidcServer.CLIENT, secret, "openid profile"),
                new OidcAccounts(identities, new TransactionTemplate(transactions)), engine, log, new OidcSettings("", "preferred_username", "groups"));
    }

    private static UnaryOperator<JWTClaimsSet.Builder> barbara(String... groups) {
        return token -> token.subject("4711").claim("preferred_username", "barbara.k").claim("given_name", "Barbara").claim("family_name", "Król")
                .claim("email", "barbara@miasto.example").claim("groups", List.of(groups));
    }

    /** A browser's whole way: to the door, to the provider, back. */
    private MockHttpServletResponse logIn(MockHttpServletRequest back) throws Exception {
        MockHttpServletResponse leaving = knock(request("/oidc/login", null, asked));
        HttpSession session = lastSession;
        HttpResponse<Void> atProvider = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(leaving.getRedirectedUrl())).build(),
                HttpResponse.BodyHandlers.discarding());
        URI returning = URI.create(atProvider.headers().firstValue("Location").orElseThrow());
        assertThat(returning.toString()).startsWith("http://localhost/oidc/callback?");
        back.setSession(session);
        OidcServer.fields(returning.getRawQuery()).forEach((name, value) -> {
            if (back.getParameter(name) == null) {
                back.addParameter(name, value);
            }
        });
        return knock(back);
    }

    @ParameterizedTest
    @CsvSource({"/staff/cases/26-1/rungs/2?done=a%2Bb, /staff/cases/26-1/rungs/2?done=a%2Bb", "//evil.example/staff/, /staff/", "https://evil.example/, /staff/"})
    void leadsBackToThePageOfTheStaffThatWasAskedFor(String back, String place) throws Exception {
        provider.person = barbara("staff");
        asked = Map.of("back", back, "to", "cockpit");
        assertThat(logIn(callback()).getRedirectedUrl()).isEqualTo(place);
    }

    private Map<String, String> asked = Map.of("to", "cockpit");
    private HttpSession lastSession;

    private MockHttpServletResponse knock(MockHttpServletRequest request) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        door.doFilter(request, response, new MockFilterChain());
        lastSession = request.getSession(false);
        return response;
    }

    private static MockHttpServletRequest request(String path, HttpSession session, Map<String, String> parameters) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setSession(session);
        parameters.forEach(request::addParameter);
        return request;
    }

    private static MockHttpServletRequest callback() {
        return request("/oidc/callback", null, Map.of());
    }

    private UserAuthentication login() {
        return lastSession != null && lastSession.getAttribute(Door.SESSION_KEY) instanceof Authentications logins
                ? (UserAuthentication) logins.getAuthenticationForProcessEngine("default") : null;
    }

    @Test
    void whoTheProviderKnowsIsLoggedInWithTheProvidersGroups() throws Exception {
        provider.person = barbara("staff", "zdm", "chor-urzedu");
        assertThat(logIn(callback()).getRedirectedUrl()).isEqualTo("/camunda/app/cockpit/default/");

        assertThat(login().getIdentityId()).isEqualTo("barbara.k");
        assertThat(login().getGroupIds()).containsExactlyInAnyOrder("staff", "zdm");
        assertThat(login().getTenantIds()).containsExactly("zdm");
        assertThat(login().getAuthorizedApps()).contains("tasklist").doesNotContain("cockpit", "admin");
        assertThat(identities.createUserQuery().userId("barbara.k").singleResult().getLastName()).isEqualTo("Król");
        assertThat(identities.checkPassword("barbara.k", "")).isFalse();
        verify(log).add("barbara.k", "oidc", "ok", "127.0.0.1");

        provider.person = barbara("managers");
        logIn(callback());
        assertThat(login().getGroupIds()).as("what was taken away is gone").containsExactly("managers");
        assertThat(login().getTenantIds()).as("a manager of the city").contains("zdm", "ztm");
    }

    static Stream<Arguments> badTokens() {
        return Stream.<Map.Entry<String, UnaryOperator<JWTClaimsSet.Builder>>>of(
                Map.entry("of another nonce", token -> token.claim("nonce", "repeated")),
                Map.entry("for another client", token -> token.audience("other")),
                Map.entry("of another provider", token -> token.issuer("https://evil.example")),
                Map.entry("expired", token -> token.expirationTime(Date.from(Instant.now().minusSeconds(600)))),
                Map.entry("without a name", token -> token.claim("preferred_username", null)),
                Map.entry("with a name that is none", token -> token.claim("preferred_username", "../admin"))).map(bad -> Arguments.of(bad.getKey(), bad.getValue()));
    }

    @ParameterizedTest(name = "a token {0}")
    @MethodSource("badTokens")
    void logsNobodyIn(String what, UnaryOperator<JWTClaimsSet.Builder> bad) throws Exception {
        provider.person = token -> bad.apply(barbara("camunda-admin").apply(token));
        refused(logIn(callback()));
    }

    @Test
    void aTokenSignedByAStrangerLogsNobodyIn() throws Exception {
        provider.person = barbara("camunda-admin");
        provider.signedByAStranger = true;
        refused(logIn(callback()));
    }

    @Test
    void anotherStateASecondUseAndAWrongSecretLogNobodyIn() throws Exception {
        provider.person = barbara("staff");
        refused(logIn(request("/oidc/callback", null, Map.of("state", "forged"))));
        refused(knock(callback()));
        refused(knock(request("/oidc/callback", lastSession, Map.of("code", "x", "state", "y"))));
        door = door("zgadywane");
        refused(logIn(callback()));
    }

    @Test
    void anAccountOfOursIsNotTakenOver() throws Exception {
        User local = identities.newUser("local");
        local.setPassword("a-long-password");
        identities.saveUser(local);
        identities.createMembership("local", "camunda-admin");
        provider.person = token -> barbara("staff").apply(token).claim("preferred_username", "local");
        refused(logIn(callback()));
        provider.person = barbara("staff");
        logIn(callback());
        provider.person = token -> barbara("staff").apply(token).subject("4712");
        refused(logIn(callback()));
    }

    @Test
    void aProviderThatIsAwayIsSaidSo() throws Exception {
        provider.close();
        assertThat(knock(request("/oidc/login", null, Map.of())).getStatus()).isEqualTo(503);
        verify(log, never()).add(any(), any(), any(), any());
    }

    private void refused(MockHttpServletResponse response) {
        assertThat(response.getStatus()).isEqualTo(403);
        assertThat(response.getRedirectedUrl()).isNull();
        assertThat(login()).isNull();
        verify(log, never()).add(eq("local"), eq("oidc"), eq("ok"), any());
    }
}
