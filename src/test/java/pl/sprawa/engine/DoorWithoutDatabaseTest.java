package pl.sprawa.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

class DoorWithoutDatabaseTest {

    private final IdentityService identities = mock(IdentityService.class);
    private final Door door = new Door(identities, new Logins(identities, mock(Lockout.class), mock(LoginLog.class)), new ObjectMapper(), false);
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    static Stream<RuntimeException> outages() {
        return Stream.of(new CannotCreateTransactionException("no connection"),
                new TransactionSystemException("JDBC rollback failed", new SQLException("Connection is closed")),
                new ProcessEngineException("lost", new SQLException("terminating connection", "57P01")),
                new ProcessEngineException("lost", new SQLException("broken", "08006")));
    }

    @ParameterizedTest
    @MethodSource("outages")
    void anUnreachableDatabaseIsSaidSo(RuntimeException outage) throws Exception {
        knock(outage);
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("30");
        assertThat(response.getContentAsString()).contains("\"status\":503");
    }

    @Test
    void otherFaultsStayFaults() {
        assertThatThrownBy(() -> knock(new ProcessEngineException("ours", new SQLException("no such column", "42703"))))
                .isInstanceOf(ProcessEngineException.class);
    }

    private void knock(RuntimeException failure) throws Exception {
        when(identities.checkPassword(any(), any())).thenThrow(failure);
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/engine-rest/task");
        request.addHeader("Authorization", "Basic YWRtaW46YWRtaW4=");
        door.doFilter(request, response, new MockFilterChain());
    }
}
