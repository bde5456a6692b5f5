package pl.sprawa.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

class SessionAgeTest {

    @ParameterizedTest
    @CsvSource({"PT12H, false", "PT-0.001S, true"})
    void aSessionEndsWhenItIsTooOldHoweverBusy(Duration longest, boolean over) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/camunda/app/tasklist/default/");
        MockHttpSession session = new MockHttpSession();
        request.setSession(session);
        MockFilterChain page = new MockFilterChain();
        new SessionAge(longest).doFilter(request, new MockHttpServletResponse(), page);
        assertThat(session.isInvalid()).isEqualTo(over);
        assertThat(page.getRequest()).as("the page itself decides what then").isNotNull();
    }
}
