package pl.sprawa.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Providers;
import java.net.URI;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.rest.exception.ExceptionHandler;
import org.camunda.bpm.engine.rest.exception.ProcessEngineExceptionHandler;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.rest.exception.RestExceptionHandler;
import org.camunda.bpm.engine.rest.mapper.JacksonConfigurator;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.transaction.CannotCreateTransactionException;

/** Beside Camunda's own handlers, as in engine-rest; found by Jersey itself. */
class RestMannersTest {

    private static final SQLException GONE = new SQLException("terminating connection", "57P01");
    private static final RuntimeException REFUSED = new Refused("Wpisz odpowiedź.") {
    };
    private static final Map<String, RuntimeException> FAILURES = Map.of("refused", new RestException(Response.Status.INTERNAL_SERVER_ERROR,
            new ProcessEngineException("ENGINE-03051 while invoking the TaskListener", REFUSED)), "transaction", new CannotCreateTransactionException("no connection"),
            "engine", new ProcessEngineException("lost", GONE), "rest", new RestException(Response.Status.INTERNAL_SERVER_ERROR, new ProcessEngineException("lost", GONE)),
            "engines-fault", new ProcessEngineException("ours", new SQLException("no such column", "42703")),
            "callers-fault", new RestException(Response.Status.BAD_REQUEST, "no such task"));

    private final ApplicationHandler rest = new ApplicationHandler(new ResourceConfig(Failing.class, ExceptionHandler.class, RestExceptionHandler.class,
            ProcessEngineExceptionHandler.class, JacksonConfigurator.class, JacksonFeature.class)
            .property("contextConfig", new AnnotationConfigApplicationContext(Object.class))); // else Jersey looks for a file of beans

    @Path("/")
    public static class Failing {

        @GET
        @Path("{failure}")
        public String fail(@PathParam("failure") String failure) {
            throw FAILURES.get(failure);
        }

        @GET
        @Path("same-mapper")
        public String sameMapper(@Context Providers providers) {
            ObjectMapper first = providers.getContextResolver(ObjectMapper.class, MediaType.APPLICATION_JSON_TYPE).getContext(String.class);
            return "" + (first == providers.getContextResolver(ObjectMapper.class, MediaType.APPLICATION_JSON_TYPE).getContext(String.class));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"transaction", "engine", "rest"})
    void anUnreachableDatabaseIsSaidSo(String failure) throws Exception {
        ContainerResponse answer = ask(failure);
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeaderString("Retry-After")).isEqualTo("30");
        assertThat(answer.getEntity().toString()).contains("Baza danych jest chwilowo niedostępna");
    }

    @Test
    void whatIsRefusedIsSaidInItsOwnWordsAndIsNoFailureOfOurs() throws Exception {
        ContainerResponse answer = ask("refused");
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getEntity()).isEqualTo(Map.of("type", "Refused", "message", "Wpisz odpowiedź."));
    }

    @Test
    void otherFailuresAreCamundasToTell() throws Exception {
        assertThat(ask("engines-fault").getStatus()).isEqualTo(500);
        assertThat(ask("callers-fault").getStatus()).isEqualTo(400);
    }

    @Test
    void allCallsShareOneMapper() throws Exception {
        assertThat(ask("same-mapper").getEntity()).isEqualTo("true");
    }

    private ContainerResponse ask(String path) throws ExecutionException, InterruptedException {
        return rest.apply(new ContainerRequest(URI.create("http://localhost/"), URI.create("http://localhost/" + path), "GET", null, new MapPropertiesDelegate(), null)).get();
    }
}
